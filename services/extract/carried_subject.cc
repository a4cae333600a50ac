#include "extract/carried_subject.h"

#include <algorithm>
#include <vector>

#include "extract/clause.h"
#include "text/utf8.h"
#include "text/word_list.h"

namespace taizhang::extract {
namespace {

using text::Span;

// Words that begin what is said of a subject.
constexpr text::WordList kManners("继续", "持续", "大幅度", "大幅", "稳步", "较快", "快速", "平稳", "进一步", "不断",
                                  "明显", "有所", "又有", "保持", "取得", "再创", "总体", "基本", "全面", "健康",
                                  "加快", "逐步", "迅速", "更加", "蓬勃", "显著", "稳中", "有了", "成效", "规模",
                                  "较好", "运行", "增长", "增加", "扩大", "下降", "回升", "上升", "发展");
// Heads of one owner that a sentence tells one after the other.
constexpr text::WordList kHeads("合同金额", "合同额", "完成营业额", "营业额", "招生数", "招生", "在校学生", "在校生数",
                                "在校生", "毕业生数", "毕业生", "教职工", "专任教师");
constexpr std::size_t kLeast = 6;  // an owner of two characters

}  // namespace

std::string HeadlineSubject(const PhraseInputs& inputs, Span sentence) {
  const std::vector<Span> clauses = Clauses(inputs.text, sentence);
  if (clauses.size() != 1) return "";
  const Span topic = TopicOf(inputs, clauses.front());
  std::uint32_t end = topic.begin;
  while (end < topic.end &&
         (end < topic.begin + kLeast || !kManners.Begin(topic.In(inputs.text).substr(end - topic.begin))))
    end += text::DecodeAt(inputs.text, end).bytes;
  const bool told = end < clauses.front().end;
  return told ? Wording(inputs.text, {topic.begin, std::min(end, topic.end)}) : "";
}

std::string ParallelOf(std::string_view told, std::string_view head) {
  if (head.empty() || kHeads.Beginning(head) != head) return "";
  const std::string_view other = kHeads.Ending(told);
  if (other.empty() || other == head || told.size() < other.size() + kLeast) return "";
  told.remove_suffix(other.size());
  constexpr std::string_view kNew = "新签";  // belongs to the contract
  if (told.ends_with(kNew) && told.size() >= kNew.size() + kLeast) told.remove_suffix(kNew.size());
  return std::string(told) + std::string(head);
}

}  // namespace taizhang::extract
