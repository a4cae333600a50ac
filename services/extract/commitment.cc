#include "extract/commitment.h"

#include <algorithm>

#include "extract/clause.h"
#include "extract/finding_action.h"
#include "extract/word_table.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Span;

// Words that promise.
bool Promises(std::string_view clause) {
  static const WordTable kPromises{"将",   "力争", "确保", "计划", "拟",   "预计", "争取", "达到", "要",  "实现",
                                   "目标", "完成", "建成", "基本", "启动", "开工", "竣工", "投产", "投用"};
  return kPromises.AnyIn(clause);
}

bool IsPast(std::string_view clause) {
  static const WordTable kPast{"已", "截至", "完成了", "实现了", "建成了", "累计完成", "同比"};
  return kPast.AnyIn(clause);
}

class CommitmentReader {
 public:
  CommitmentReader(const FindingReader& reader, const CommitmentInputs& inputs)
      : reader_(reader), inputs_(inputs), text_(inputs.view.text), first_leads_(FirstLeads(text_)) {}

  std::vector<CommitmentFacts> Read() {
    for (const Span paragraph : inputs_.view.paragraphs) {
      const std::vector<Span> stretches = ReadBrackets(paragraph);
      if (!HasTarget(paragraph)) continue;
      governing_ = OpeningDue(paragraph);
      std::size_t next = 0;
      for (const Span sentence : Sentences(text_, paragraph)) {
        while (next < stretches.size() && stretches[next].end <= sentence.begin) ++next;
        const bool bracketed = next < stretches.size() && stretches[next].Overlaps(sentence);
        if (!bracketed) ReadSentence(sentence);
      }
    }
    return std::move(out_);
  }

 private:
  // A time or a planned quantity stands in the paragraph: without one it promises nothing.
  bool HasTarget(Span paragraph) const {
    const auto time = std::partition_point(inputs_.actors.times.begin(), inputs_.actors.times.end(),
                                           [paragraph](const TimeInput& t) { return t.span.begin < paragraph.begin; });
    const auto planned =
        std::partition_point(inputs_.planned.begin(), inputs_.planned.end(),
                             [paragraph](const PlannedQuantity& q) { return q.span.begin < paragraph.begin; });
    return (time != inputs_.actors.times.end() && time->span.begin < paragraph.end) ||
           (planned != inputs_.planned.end() && planned->span.begin < paragraph.end);
  }

  bool IsTaken(Span span) const {
    const auto found = std::partition_point(inputs_.taken.begin(), inputs_.taken.end(),
                                            [span](Span t) { return t.end <= span.begin; });
    return found != inputs_.taken.end() && found->Overlaps(span);
  }

  // （…负责）: one record for the stretch from the bracket before, or from the item's label.
  std::vector<Span> ReadBrackets(Span paragraph) {
    std::vector<Span> stretches;
    std::uint32_t begin = paragraph.begin;
    for (const auto& bracket : reader_.responsibility().ReadBrackets(text_, paragraph, first_leads_)) {
      Span stretch = {begin, bracket.span.begin};
      while (StartsWithMark(stretch)) stretch.begin += text::DecodeAt(text_, stretch.begin).bytes;
      begin = bracket.span.end;
      stretch = TrimMarks(text_, stretch);
      if (stretch.empty() || IsTaken(stretch)) continue;
      CommitmentFacts facts;
      facts.span = FirstSentence(text_, stretch);
      facts.due = reader_.dues().Read(text_, stretch, inputs_.actors.times);
      facts.responsible = bracket.responsible;
      facts.planned = PlannedIn(stretch);
      facts.status.status = ActionStatus::kPlanned;
      stretches.push_back({stretch.begin, bracket.span.end});
      out_.push_back(std::move(facts));
    }
    return stretches;
  }

  bool StartsWithMark(Span span) const { return !span.empty() && ClauseEndAt(text_, span.begin) > 0; }

  // 到2025年 at the head of a paragraph holds for all of it.
  std::optional<DueFacts> OpeningDue(Span paragraph) const {
    if (!paragraph.In(text_).starts_with("到")) return std::nullopt;
    const Span clause = ClauseAround(text_, {paragraph.begin, paragraph.begin + 3}, paragraph);
    return Day(reader_.dues().Read(text_, clause, inputs_.actors.times));
  }

  static std::optional<DueFacts> Day(std::optional<DueFacts> due) {
    return due && due->kind == DueFacts::Kind::kDate ? due : std::nullopt;
  }

  std::optional<std::uint32_t> PlannedIn(Span span) const {
    const auto found = std::partition_point(inputs_.planned.begin(), inputs_.planned.end(),
                                            [span](const PlannedQuantity& q) { return q.span.begin < span.begin; });
    const bool inside = found != inputs_.planned.end() && span.Contains(found->span);
    return inside ? std::optional<std::uint32_t>(found->index) : std::nullopt;
  }

  void ReadSentence(Span sentence) {
    std::optional<DueFacts> opening;  // 年底前，…，…: a due alone in its clause holds for the next ones
    for (const Span clause : Clauses(text_, sentence)) {
      const std::string_view words = clause.In(text_);
      std::optional<DueFacts> due = Day(reader_.dues().Read(text_, clause, inputs_.actors.times));
      const bool announces =
          words.ends_with("是") || words.ends_with("为") || text_.substr(clause.end).starts_with("：");
      if (due && (announces || due->span.size() + 6 >= clause.size())) {
        opening = due;
        continue;
      }
      const auto planned = PlannedIn(clause);
      if (!due) due = opening ? opening : governing_;
      if (!(due || planned) || IsTaken(clause) || IsPast(words)) continue;
      if (!planned && !Promises(words) && !(inputs_.forward && due)) continue;
      CommitmentFacts facts;
      facts.span = clause;
      facts.due = due;
      facts.responsible = reader_.responsibility().Read(text_, clause, inputs_.actors);
      facts.planned = planned;
      facts.status.status = ActionStatus::kPlanned;
      out_.push_back(std::move(facts));
    }
  }

  const FindingReader& reader_;
  const CommitmentInputs& inputs_;
  std::string_view text_;
  bool first_leads_;
  std::optional<DueFacts> governing_;
  std::vector<CommitmentFacts> out_;
};

}  // namespace

std::vector<CommitmentFacts> ReadCommitments(const FindingReader& reader, const CommitmentInputs& inputs) {
  return CommitmentReader(reader, inputs).Read();
}

}  // namespace taizhang::extract
