#include "extract/finding.h"

#include <algorithm>
#include <set>

#include "extract/clause.h"
#include "extract/finding_action.h"
#include "extract/finding_table.h"
#include "status_macros.h"

namespace taizhang::extract {
namespace {

using text::Span;
using Node = DocumentView::Node;

// How much of the words under a heading tells whether it is about work to come.
constexpr std::uint32_t kIntro = 900;

class OutlineFindings {
 public:
  explicit OutlineFindings(const FindingContext& context)
      : context_(context),
        reader_(context.reader),
        inputs_(context.inputs),
        text_(inputs_.view.text),
        nodes_(inputs_.view.nodes) {}

  std::vector<FindingFacts> Read() {
    FindClosing();
    Classify();
    std::vector<FindingFacts> findings;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      if (finding_[i]) findings.push_back(ReadFinding(static_cast<std::int32_t>(i)));
    }
    return findings;
  }

 private:
  // A node up to its end, or to the paragraph that closes the document.
  Span Region(std::int32_t i) const {
    const Node& node = nodes_[static_cast<std::size_t>(i)];
    const std::uint32_t end = std::max(node.heading.end, node.body.end);
    return {node.heading.begin, closing_ > node.heading.begin ? std::min(end, closing_) : end};
  }
  void FindClosing() {
    const std::uint32_t last = nodes_.empty() ? 0 : nodes_.back().heading.end;
    for (const Span paragraph : inputs_.view.paragraphs) {
      if (paragraph.begin < last || !reader_.problems().IsClosing(text_, paragraph)) continue;
      closing_ = paragraph.begin;
      return;
    }
  }
  Span Title(const Node& node) const { return {node.label.end, std::max(node.label.end, node.heading.end)}; }
  // The words under a heading up to its first child.
  Span OwnBody(std::int32_t i) const {
    const Node& node = nodes_[static_cast<std::size_t>(i)];
    const auto& children = children_[static_cast<std::size_t>(i)];
    const std::uint32_t begin = std::max(node.heading.end, std::min(node.body.begin, Region(i).end));
    const std::uint32_t end =
        children.empty() ? Region(i).end : nodes_[static_cast<std::size_t>(children[0])].heading.begin;
    return {begin, std::max(begin, end)};
  }

  bool IsField(const Node& node) const {
    const std::uint32_t begin = Title(node).begin;
    const auto field = std::partition_point(context_.labels.begin(), context_.labels.end(),
                                            [begin](const LabelledField& f) { return f.label.begin < begin; });
    return field != context_.labels.end() && field->label.begin == begin;
  }

  // Marks the nodes that own actions: those above ordinal items, those that name a problem, those with labelled fields.
  // Of nested ones the lowest counts; what stands inside an ordinal item is part of an action.
  void Classify() {
    const std::size_t count = nodes_.size();
    children_.assign(count, {});
    finding_.assign(count, false);
    inside_.assign(count, false);
    for (std::size_t i = 0; i < count; ++i) {
      const std::int32_t parent = nodes_[i].parent;
      if (parent < 0) continue;
      children_[static_cast<std::size_t>(parent)].push_back(static_cast<std::int32_t>(i));
      inside_[i] = inside_[static_cast<std::size_t>(parent)] || nodes_[static_cast<std::size_t>(parent)].ordinal;
    }
    std::vector<bool> below(count, false);  // a finding stands below
    for (std::size_t i = count; i-- > 0;) {
      finding_[i] = !inside_[i] && !nodes_[i].ordinal && Owns(i, below[i]);
      const std::int32_t parent = nodes_[i].parent;
      if (parent >= 0 && (finding_[i] || below[i])) below[static_cast<std::size_t>(parent)] = true;
    }
  }

  bool Owns(std::size_t i, bool below) const {
    const auto& children = children_[i];
    const bool ordinals = std::any_of(children.begin(), children.end(),
                                      [this](std::int32_t c) { return nodes_[static_cast<std::size_t>(c)].ordinal; });
    if (ordinals) return !IsField(nodes_[i]) || below;
    if (below) return false;
    if (IsField(nodes_[i]) && nodes_[i].parent >= 0) return false;
    return HasFields(static_cast<std::int32_t>(i)) ||
           (Problem(nodes_[i]) && !Region(static_cast<std::int32_t>(i)).empty() &&
            HasWords(static_cast<std::int32_t>(i)));
  }

  bool HasWords(std::int32_t i) const {
    return !children_[static_cast<std::size_t>(i)].empty() || !TrimMarks(text_, OwnBody(i)).empty();
  }

  // Measures or progress under labels of their own lines.
  bool HasFields(std::int32_t i) const {
    const Span region = Region(i);
    auto field = std::partition_point(context_.labels.begin(), context_.labels.end(),
                                      [region](const LabelledField& f) { return f.label.begin < region.begin; });
    for (; field != context_.labels.end() && field->label.begin < region.end; ++field) {
      if (field->opens_line && (field->field == ItemField::kMeasures || field->field == ItemField::kProgress))
        return true;
    }
    return false;
  }

  std::optional<Span> Problem(const Node& node) const { return reader_.problems().Read(text_, Title(node)); }

  bool IsForward(std::int32_t i) const {
    for (; i >= 0; i = nodes_[static_cast<std::size_t>(i)].parent) {
      Span intro = OwnBody(i);
      intro.end = std::min(intro.end, intro.begin + kIntro);
      if (children_[static_cast<std::size_t>(i)].empty()) intro.end = intro.begin;
      if (reader_.problems().IsForward(text_, Title(nodes_[static_cast<std::size_t>(i)]), intro)) return true;
    }
    return false;
  }

  FindingFacts ReadFinding(std::int32_t i) const {
    const Node& node = nodes_[static_cast<std::size_t>(i)];
    FindingFacts finding;
    finding.node = i;
    finding.heading = node.heading;
    finding.body = node.body;
    finding.problem = Problem(node);
    SharedFields shared;
    shared.forward = IsForward(i);
    shared.fields = FieldLabels::Cut(text_, context_.labels, Region(i));
    shared.state = OpeningState(i);
    for (const LabelledField& field : shared.fields) {
      if (field.field == ItemField::kProblem && !finding.problem) finding.problem = field.value;
    }
    finding.actions = ActionsOf(i, shared);
    KeepShared(finding.actions, shared);
    for (ActionFacts& action : finding.actions) Fill(action, shared);
    return finding;
  }

  void Fill(ActionFacts& action, const SharedFields& shared) const {
    FillAction(context_, shared, action);
    SharedFields inner;
    inner.forward = shared.forward;
    for (ActionFacts& each : action.actions) Fill(each, inner);
  }

  // 已完成整改。 at the head of a finding, or （已完成） at the end of its heading.
  std::optional<StatusFacts> OpeningState(std::int32_t i) const {
    const Span first = FirstSentence(text_, OwnBody(i));
    if (const auto state = reader_.statuses().ReadState(text_, first)) return state;
    const Span title = TrimMarks(text_, Title(nodes_[static_cast<std::size_t>(i)]));
    for (const auto& [open, close] : {std::pair<std::string_view, std::string_view>{"（", "）"}, {"(", ")"}}) {
      const std::string_view words = title.In(text_);
      const std::size_t at = words.ends_with(close) ? words.rfind(open) : std::string_view::npos;
      if (at == std::string_view::npos) continue;
      const Span inside = {title.begin + static_cast<std::uint32_t>(at + open.size()),
                           title.end - static_cast<std::uint32_t>(close.size())};
      if (const auto state = reader_.statuses().ReadState(text_, inside)) return state;
    }
    return std::nullopt;
  }

  // The nodes under a finding that are its actions: the ordinal ones, else all of a problem's; those under a heading
  // 整改措施 are taken through it.
  std::vector<std::int32_t> ActionNodes(std::int32_t i) const {
    std::vector<std::int32_t> out;
    const auto& children = children_[static_cast<std::size_t>(i)];
    const bool ordinals = std::any_of(children.begin(), children.end(),
                                      [this](std::int32_t c) { return nodes_[static_cast<std::size_t>(c)].ordinal; });
    for (const std::int32_t child : children) {
      const Node& node = nodes_[static_cast<std::size_t>(child)];
      if (finding_[static_cast<std::size_t>(child)]) continue;
      if (!node.ordinal && IsField(node)) {
        const std::vector<LabelledField> fields = FieldLabels::Cut(text_, context_.labels, Region(child));
        if (fields[0].field != ItemField::kMeasures) continue;
        const auto inner = ActionNodes(child);
        out.insert(out.end(), inner.begin(), inner.end());
      } else if (node.ordinal || !ordinals) {
        out.push_back(child);
      }
    }
    return out;
  }

  ActionFacts NodeAction(std::int32_t i) const {
    const Node& node = nodes_[static_cast<std::size_t>(i)];
    ActionFacts action;
    action.node = i;
    action.span = node.heading;
    action.label = node.label;
    action.headline = TrimMarks(text_, Title(node));
    action.region = Region(i);
    for (const std::int32_t child : children_[static_cast<std::size_t>(i)]) action.actions.push_back(NodeAction(child));
    return action;
  }

  std::vector<ActionFacts> ActionsOf(std::int32_t i, const SharedFields& shared) const {
    std::vector<ActionFacts> actions;
    const auto measures = std::find_if(shared.fields.begin(), shared.fields.end(), [](const LabelledField& field) {
      return field.field == ItemField::kMeasures && !field.value.empty();
    });
    for (const std::int32_t node : ActionNodes(i)) {
      // 整改情况 may have a list of its own: with a list of measures it only tells how far they are.
      const Span heading = nodes_[static_cast<std::size_t>(node)].heading;
      const bool of_progress = std::any_of(shared.fields.begin(), shared.fields.end(), [&](const LabelledField& field) {
        return field.field == ItemField::kProgress && field.value.Contains(heading);
      });
      if (measures == shared.fields.end() || !of_progress) actions.push_back(NodeAction(node));
    }
    if (!actions.empty()) return actions;
    Span stretch = OwnBody(i);
    if (measures != shared.fields.end()) {
      stretch = measures->value;
    } else if (const auto progress =
                   std::find_if(shared.fields.begin(), shared.fields.end(),
                                [](const LabelledField& field) { return field.field == ItemField::kProgress; });
               progress != shared.fields.end()) {
      stretch = progress->value;
    }
    for (const InlineItem& item : InlineItems(text_, stretch)) actions.push_back(ActionOf(text_, item));
    return actions;
  }

  // Takes fields that stand in the regions of several actions away from the finding: each is its own action's. Fields
  // only in the last one's region, in lines of their own, are the finding's; the region ends before them.
  void KeepShared(std::vector<ActionFacts>& actions, SharedFields& shared) const {
    const auto holder = [&actions](std::uint32_t at) {
      return std::partition_point(actions.begin(), actions.end(),
                                  [at](const ActionFacts& a) { return a.region.end <= at; });
    };
    std::set<std::uint32_t> holders;  // by where the action begins
    for (const LabelledField& field : shared.fields) {
      const auto action = holder(field.label.begin);
      if (action != actions.end() && action->span.begin < field.label.begin) holders.insert(action->span.begin);
    }
    if (actions.size() > 1 && holders.size() == 1 && *holders.begin() == actions.back().span.begin) {
      for (const LabelledField& field : shared.fields) {
        Span& region = actions.back().region;
        const bool inside = region.Contains(field.label) && field.label.begin > actions.back().span.begin;
        if (field.opens_line && inside) region.end = field.label.begin;
      }
    }
    std::erase_if(shared.fields, [&](const LabelledField& field) {
      const auto action = holder(field.label.begin);
      return action != actions.end() && action->region.Contains(field.label);
    });
  }

  const FindingContext& context_;
  const FindingReader& reader_;
  const FindingInputs& inputs_;
  std::string_view text_;
  const std::vector<Node>& nodes_;
  std::vector<std::vector<std::int32_t>> children_;
  std::vector<bool> finding_;
  std::uint32_t closing_ = UINT32_MAX;
  std::vector<bool> inside_;  // an item of a list inside an action
};

}  // namespace

absl::StatusOr<FindingReader> FindingReader::Parse(const FindingRuleFiles& files) {
  FindingReader reader;
  ASSIGN_OR_RETURN(reader.labels_, FieldLabels::Parse(files.labels));
  ASSIGN_OR_RETURN(reader.problems_, ProblemReader::Parse(files.cues));
  ASSIGN_OR_RETURN(reader.statuses_, StatusReader::Parse(files.status));
  ASSIGN_OR_RETURN(reader.dues_, DueReader::Parse(files.due));
  ASSIGN_OR_RETURN(reader.progress_, ProgressReader::Parse(files.progress));
  ASSIGN_OR_RETURN(reader.responsibility_, ResponsibilityReader::Parse(files.responsibility));
  return reader;
}

std::vector<FindingFacts> FindingReader::Read(const FindingInputs& inputs) const {
  const std::string_view text = inputs.view.text;
  const FindingContext context{*this, inputs, labels_.Scan(text, {0, static_cast<std::uint32_t>(text.size())}),
                               FirstLeads(text)};
  std::vector<FindingFacts> findings = OutlineFindings(context).Read();
  std::vector<FindingFacts> rows = ReadTableFindings(context);
  findings.insert(findings.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
  std::stable_sort(findings.begin(), findings.end(),
                   [](const FindingFacts& a, const FindingFacts& b) { return a.heading.begin < b.heading.begin; });
  return findings;
}

}  // namespace taizhang::extract
