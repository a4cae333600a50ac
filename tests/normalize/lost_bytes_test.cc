#include "normalize/lost_bytes.h"

#include <string>

#include "normalize/damage.h"
#include "normalize/leaf_cases.h"
#include "normalize/leaf_chain.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

const LostBytesRepairer& Repairer() { return LeafChain::Get().lost_bytes(); }

// A report of our own.
constexpr std::string_view kClean =
    "全县坚持稳中求进工作总基调，扎实做好“六稳”工作，全面落实“六保”任务，各项事业再添新绩。"
    "各级各部门深入学习党的二十大精神，严格落实中央八项规定精神，持续纠治“四风”问题，推动全面从严治党向纵"
    "深发展。"
    "全年完成固定资产投资41.2亿元，同比增长5.6%，新开工重点项目26个，兑现奖励资金1200万元，城镇新增就业2140人。"
    "继续改善水质和空气，坚决打好污染防治攻坚战，优化营商环境，优化服务水平，切实增强群众的获得感、幸福感、"
    "安全感。";

// The published form of kClean that was cut inside the character at the end of `before`.
DamageModel::Damaged CutIn(const DamageModel& page, std::string_view before) {
  std::size_t bytes = 0;  // of GBK
  const std::size_t end = page.clean().find(before) + before.size();
  for (std::size_t at = 0; at < end; at += text::DecodeAt(page.clean(), at).bytes) {
    bytes += text::DecodeAt(page.clean(), at).point < 0x80 ? 1 : 2;
  }
  return page.Cut(static_cast<std::uint32_t>(bytes - 1));
}

TEST(LostBytesTest, ForwardModelPrintsWhatMirrorsPrint) {
  const DamageModel page("落实“六保”任务，取得成效。");
  EXPECT_EQ(CutIn(page, "落实“六保").text, "落实“六?!比挝?,取得成效。");
}

TEST(LostBytesTest, RestoresASlogan) {
  const DamageModel page(kClean);
  const DamageModel::Damaged damaged = CutIn(page, "全面落实“六保");
  ASSERT_NE(damaged.text.find("六?!"), std::string::npos);
  const LostBytesRepair repair = Repairer().Repair(damaged.text);
  EXPECT_EQ(FoldMarks(repair.out.out.text), FoldMarks(kClean));
  ASSERT_EQ(repair.out.changes.size(), 1u);
  EXPECT_GT(repair.out.changes[0].confidence, 0.95);
  EXPECT_TRUE(repair.left.empty());
  ExpectSoundMap(damaged.text, repair.out.out);
}

// Whatever the cut: a repair is right, or the spot is named and nothing else is touched.
TEST(LostBytesTest, RepairsAreRightOrNotMade) {
  const DamageModel page(kClean);
  const std::vector<std::uint32_t> cuts = page.AllCuts();
  int applied = 0;
  for (std::size_t i = 3; i < cuts.size(); i += 7) {
    const DamageModel::Damaged damaged = page.Cut(cuts[i]);
    const LostBytesRepair repair = Repairer().Repair(damaged.text);
    SCOPED_TRACE(damaged.text);
    if (repair.out.changes.empty()) {
      EXPECT_EQ(repair.out.out.text, damaged.text);
      continue;
    }
    ++applied;
    std::string restored = FoldMarks(repair.out.out.text);
    const std::string clean = FoldMarks(kClean);
    const std::size_t hole = restored.find("\uFFFD");
    if (hole != restored.npos) restored.replace(hole, 3, clean.substr(hole, 1));
    EXPECT_EQ(restored, clean);
  }
  EXPECT_GT(applied, 3);
}

TEST(LostBytesTest, ALostDigitLeavesAHoleOrANamedSpot) {
  const DamageModel page(kClean);
  const DamageModel::Damaged damaged = CutIn(page, "全年完成固定资");
  EXPECT_EQ(damaged.lost_digits, 1u);
  const LostBytesRepair repair = Repairer().Repair(damaged.text);
  EXPECT_TRUE(repair.out.out.text.find("\uFFFD") != std::string::npos || !repair.left.empty());
}

TEST(LostBytesTest, AReadingAfterTheMarkGivesTheByte) {
  // 告 B8E6 + 個 8280: a tool took E682 for 鎮 and put its reading there.
  const std::string page = "領導幹部報告?zhèn)€人有關事項，接受組織監督。";
  EXPECT_EQ(Repairer().Repair(page).out.out.text, "領導幹部報告個人有關事項，接受組織監督。");
}

TEST(LostBytesTest, SpotsOfOnePhraseDecideTogether) {
  const std::string once = "推進“一湖兩?！本C合治理，";
  const std::string page =
      "深入" + once + "開展專項行動。持續" + once + "落實責任。“一湖两海”保護取得進展。按期檢查整改成效。";
  const std::string repaired = Repairer().Repair(page).out.out.text;
  EXPECT_EQ(repaired.find("?"), std::string::npos) << repaired;
  EXPECT_NE(repaired.find("推進“一湖兩海”綜合治理"), std::string::npos) << repaired;
}

const LeafCase kSound[] = {
    {"question", "为什么要改革?因为群众有期盼。", "为什么要改革?因为群众有期盼。"},
    {"question_in_quotes", "解决“谁来干?”的问题", "解决“谁来干?”的问题"},
    {"questions_in_a_row", "改什么??怎么改?", "改什么??怎么改?"},
    {"address", "http://www.example.gov.cn/a?id=12", "http://www.example.gov.cn/a?id=12"},
    {"no_mark", "全县完成投资", "全县完成投资"},
    {"mark_alone", "?", "?"},
    {"replacement_alone", "\uFFFD", "\uFFFD"},
    {"empty", "", ""},
};

TEST(LostBytesTest, SoundTextStays) {
  ExpectTable(kSound, [](std::string_view text) { return Repairer().Repair(text).out.out; });
}

TEST(LostBytesTest, HostileMarksAreBounded) {
  std::string page;
  for (int i = 0; i < 100000; ++i) page += "?耙";
  EXPECT_EQ(Repairer().Repair(page).out.out.map.text_size() > 0, true);
}

}  // namespace
}  // namespace taizhang::normalize
