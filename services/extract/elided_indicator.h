// What an indicator leaves out because the words before it said it.
//
// In a list of figures only the first is named in full: 拆除违建12处、整治3处; 制造业投资增长3%，采矿业增长4%;
// 农村居民支出占 40%，城镇为36%; 新建茶厂3家，总数达到13家. What is left out is put back from the indicator told
// before.
//
// Units: none; wordings are UTF-8 without blanks.
// Cost:  linear in the wordings.
//
// Example: OtherOfPair("农村居民支出", "城镇") == "城镇居民支出"
#pragma once

#include <string>
#include <string_view>

#include "extract/cue_table.h"
#include "extract/figure.h"

namespace taizhang::extract {

// `words`: rules/indicator_words.tsv.

// The object of a deed: 制定、修订标准 -> 标准.
std::string_view ObjectOf(std::string_view deed, const CueTable& words);
// 价格上涨的城市 and 下降 -> 降价的城市; empty where `wording` is no course of `told`.
std::string OtherCourse(std::string_view told, std::string_view wording);
// 农村居民支出 and 城镇 -> 城镇居民支出; empty where the two are no pair.
std::string OtherOfPair(std::string_view told, std::string_view wording);
// 制造业投资 and 采矿业 -> 采矿业投资; empty where nothing is shared.
std::string WithCarriedHead(std::string_view told, std::string_view wording, const CueTable& words);
// 新增茶厂, 茶厂新增 -> 茶厂.
std::string_view WithoutFlow(std::string_view owner, const CueTable& words);
// 院士工作站 and 总数; what the owner only did (新建) is left out.
std::string WithHead(std::string_view owner, std::string_view head, const CueTable& words);

// The words of a figure and those that own them.
struct OwnedWording {
  const std::string& owner;
  const std::string& wording;
  bool relative = false;  // 增速, 占比: says only how the owner stands
  bool several = false;   // the owner is one of several, each with its figure
  FigureKind kind = FigureKind::kLevel;
};
// The whole indicator.
std::string Compose(const OwnedWording& words_of, const CueTable& words);

}  // namespace taizhang::extract
