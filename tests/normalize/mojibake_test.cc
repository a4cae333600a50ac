#include "normalize/mojibake.h"

#include "normalize/leaf_cases.h"
#include "normalize/leaf_chain.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

MojibakeRepair Repair(std::string_view text) { return MojibakeReverser(LeafChain::Get().model()).Reverse(text); }
text::MappedText Reverse(std::string_view text) { return Repair(text).out.out; }

constexpr std::string_view kClean = "政府工作报告：全县完成投资41亿元，增长5.6%。其中“一带一路”项目";

const LeafCase kCases[] = {
    {"gb_as_latin1", "Õþ¸®¹¤×÷±¨¸æ£ºÈ«ÏØÍê³ÉÍ¶×Ê41ÒÚÔª£¬Ôö³¤5.6%¡£ÆäÖÐ¡°Ò»´øÒ»Â·¡±ÏîÄ¿", kClean},
    {"gb_as_windows_1252", "Õþ¸®¹¤×÷±¨¸æ£ºÈ«ÏØÍê³ÉÍ¶×Ê41ÒÚÔª£¬Ôö³¤5.6%¡£ÆäÖÐ¡°Ò»´øÒ»Â·¡±ÏîÄ¿", kClean},
    {"utf8_as_latin1",
     "æ\u0094¿åº\u009Cå·¥ä½\u009Cæ\u008A¥å\u0091\u008Aï¼\u009Aå\u0085¨å\u008E¿å®\u008Cæ\u0088\u0090æ\u008A\u0095èµ"
     "\u008441äº¿å\u0085\u0083ï¼\u008Cå¢\u009Eé\u0095¿5.6%"
     "ã\u0080\u0082å\u0085¶ä¸\u00ADâ\u0080\u009Cä¸\u0080å¸¦ä¸\u0080è·¯â\u0080\u009Dé¡¹ç\u009B®",
     kClean},
    {"utf8_as_gb",
     "鏀垮簻宸ヤ綔鎶ュ憡锛氬叏鍘垮畬鎴愭姇璧�41浜垮厓锛屽\uE583闀�5.6%銆傚叾涓\uE15B�滀竴甯︿竴璺\uE217�濋」鐩�",
     kClean},
    {"beside_sound_text", "标题\n鏀垮簻宸ヤ綔鎶ュ憡\n全文", "标题\n政府工作报告\n全文"},
    {"three_letters_stay", "café à la carte", "café à la carte"},
    {"signs_stay", "面积3×5、气温±2°、1·5", "面积3×5、气温±2°、1·5"},
    {"other_scripts_stay", "Правительство республики", "Правительство республики"},
    {"rare_hanzi_stay", "浜州与銮殿", "浜州与銮殿"},
    {"sound_text", "全县完成投资41亿元，增长5.6%。", "全县完成投资41亿元，增长5.6%。"},
    {"empty", "", ""},
};

TEST(MojibakeTest, Table) { ExpectTable(kCases, Reverse); }

TEST(MojibakeTest, NamesTheMisreading) {
  EXPECT_EQ(Repair(kCases[0].in).misreadings, std::vector<Misreading>{Misreading::kGbAsLatin1});
  EXPECT_EQ(Repair(kCases[2].in).misreadings, std::vector<Misreading>{Misreading::kUtf8AsLatin1});
  EXPECT_EQ(Repair(kCases[3].in).misreadings, std::vector<Misreading>{Misreading::kUtf8AsGb});
}

// Hebrew and IPA letters stand for pairs of GB bytes that are valid UTF-8.
TEST(MojibakeTest, PairsShownAsOtherLettersGoBack) { EXPECT_EQ(Reverse("Õþ¸®лл´ó¼Ò").text, "政府谢谢大家"); }

TEST(MojibakeTest, ACharacterLeadsBackToTheTwoItWasShownAs) {
  const text::MappedText out = Reverse("\u00D5\u00FE\u00B8\u00AE\u00B9\u00A4\u00D7\u00F7");
  ASSERT_EQ(out.text, "政府工作");
  EXPECT_EQ(out.map.ToSource({3, 6}), (text::Span{4, 8}));
}

// Rare Traditional characters are byte sequences of UTF-8 by chance, one here and one there.
TEST(MojibakeTest, TraditionalTextStays) {
  std::string text;
  for (int i = 0; i < 40; ++i)
    text += "監(jiān)督執(zhí)紀，黨組織領導鎮(zhèn)村鄉(xiāng)，緊鑼密鼓鎖定目標，鐵腕治理，鍛造隊伍。\n";
  EXPECT_EQ(Reverse(text).text, text);
  for (char32_t c = 0x9000; c < 0x9FA0; ++c) {
    std::string rare = "與";
    text::AppendUtf8(c, rare);
    for (int i = 0; i < 5; ++i) rare += rare + "與";
    EXPECT_EQ(Reverse(rare).text, rare);
  }
}

TEST(MojibakeTest, HostileLatin1IsLinear) {
  std::string text;
  for (int i = 0; i < 300000; ++i) text += "\u00FF";
  EXPECT_EQ(Reverse(text).text, text);
}

}  // namespace
}  // namespace taizhang::normalize
