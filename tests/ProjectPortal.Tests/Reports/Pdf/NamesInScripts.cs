namespace ProjectPortal.Tests.Reports.Pdf;

/// <summary>Names as people of least developed countries write them, in each script that papers print, with its hard letters.</summary>
internal static class NamesInScripts
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Latin"] = "Ẹ̀bùn Ŋmɛ̃́kpã̀ Nguyễn Ặ Ọlọ́runtóbi Ƴero",
        ["Arabic"] = "محمد ولد عبد الله الأمين شيخ",
        ["Ethiopic"] = "አበበ በቀለ ገብረሥላሴ",
        ["Bengali"] = "শ্রীমতী ক্ষিতীশ চন্দ্র ভট্টাচার্য্য",
        ["Devanagari"] = "श्रीकृष्ण प्रसाद र्याल क्षेत्री",
        ["Khmer"] = "សុខ ស្រីពេជ្រ ចាន់ថា ខ្ញុំ",
        ["Lao"] = "ສົມພອນ ວົງສາຄໍາ ນ້ຳ",
        ["Myanmar"] = "ဒေါ်အောင်ဆန်း ကျော်မြင့်ဦး",
        ["Tibetan"] = "པདྨ་རྡོ་རྗེ དབང་ཕྱུག་སྒྲོལ་མ",
        ["Cyrillic"] = "Алёна Ґалаґан Її",
        ["Greek"] = "Ἀλέξανδρος Παπαδόπουλος",
    };
}
