#include "extract/finding_action.h"

#include <algorithm>

#include "extract/clause.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Span;

// Labels of lists inside a stretch, by family: a list keeps to the family of its first label.
constexpr std::string_view kOrdinals[] = {"一是", "二是", "三是", "四是", "五是",
                                          "六是", "七是", "八是", "九是", "十是"};
constexpr std::string_view kCircled[] = {"①", "②", "③", "④", "⑤", "⑥", "⑦", "⑧", "⑨", "⑩"};

// The length of a label of the family at `at`; 0 when there is none. Families: 0 一是, 1 ①, 2 (1), 3 1.
std::uint32_t LabelAt(std::string_view text, std::uint32_t at, int family) {
  if (family == 0 || family == 1) {
    for (const std::string_view label : family == 0 ? kOrdinals : kCircled) {
      if (text.substr(at).starts_with(label)) return static_cast<std::uint32_t>(label.size());
    }
    return 0;
  }
  std::uint32_t end = at;
  const bool bracket = text.substr(at).starts_with("（") || text.substr(at).starts_with("(");
  if (bracket != (family == 2)) return 0;
  if (bracket) end += text::DecodeAt(text, end).bytes;
  const std::uint32_t digits = end;
  while (end < text.size() && end - digits < 2 && text[end] >= '0' && text[end] <= '9') ++end;
  if (end == digits || end >= text.size()) return 0;
  static constexpr std::string_view kAfterBracket[] = {"）", ")"};
  static constexpr std::string_view kAfterNumber[] = {"．", "、", "."};
  const auto closes = [&](std::string_view mark) { return text.substr(end).starts_with(mark); };
  const bool closed = bracket ? std::any_of(std::begin(kAfterBracket), std::end(kAfterBracket), closes)
                              : std::any_of(std::begin(kAfterNumber), std::end(kAfterNumber), closes);
  if (!closed) return 0;
  end += text::DecodeAt(text, end).bytes;
  const bool decimal = !bracket && end < text.size() && text[end] >= '0' && text[end] <= '9';
  return decimal ? 0 : end - at;
}

// A label opens an item at the head of the window or after a mark that ends a clause.
bool OpensItem(std::string_view text, std::uint32_t at, std::uint32_t from) {
  if (at == from) return true;
  std::uint32_t before = at;
  while (before > from && text[before - 1] == ' ') --before;
  if (before == from) return true;
  const std::uint32_t mark = before - text::DecodeBefore(text, before).bytes;
  return ClauseEndAt(text, mark) > 0;
}

void AddResponsible(std::string_view text, std::vector<ResponsibleFacts> more, std::vector<ResponsibleFacts>& out) {
  for (const ResponsibleFacts& facts : more) {
    if (out.size() >= kMostActors) return;
    const bool there = std::any_of(out.begin(), out.end(), [&](const ResponsibleFacts& each) {
      return each.name.In(text) == facts.name.In(text) || each.name.Contains(facts.name);
    });
    if (!there) out.push_back(facts);
  }
}

class ActionFiller {
 public:
  ActionFiller(const FindingContext& context, const SharedFields& shared, ActionFacts& action)
      : context_(context),
        reader_(context.reader),
        inputs_(context.inputs),
        shared_(shared),
        action_(action),
        text_(inputs_.view.text) {}

  void Fill() {
    own_ = FieldLabels::Cut(text_, context_.labels, action_.region);
    TakeBodies(own_);
    for (ResponsibilityReader::Bracket& bracket :
         reader_.responsibility().ReadBrackets(text_, action_.region, context_.first_leads)) {
      AddResponsible(text_, std::move(bracket.responsible), action_.responsible);
    }
    AddResponsible(text_, reader_.responsibility().Read(text_, action_.region, inputs_.actors), action_.responsible);
    TakeBodies(shared_.fields);
    TakeDue();
    TakeProgress();
    TakeStatus();
  }

 private:
  void TakeBodies(const std::vector<LabelledField>& fields) {
    for (const LabelledField& field : fields) {
      const auto list = [&](ResponsibleRole role) {
        AddResponsible(text_, reader_.responsibility().ReadList(text_, field.value, role, context_.first_leads),
                       action_.responsible);
      };
      if (field.field == ItemField::kLead) list(ResponsibleRole::kLead);
      if (field.field == ItemField::kOwner) list(ResponsibleRole::kOwner);
      if (field.field == ItemField::kSupport) list(ResponsibleRole::kSupport);
      if (field.field == ItemField::kLeader) {
        const std::vector<Span> names = ListItems(text_, field.value);
        action_.leaders.insert(action_.leaders.end(), names.begin(), names.end());
      }
    }
  }

  void TakeDue() {
    const auto from = [&](const std::vector<LabelledField>& fields) {
      for (const LabelledField& field : fields) {
        if (field.field != ItemField::kDue || action_.due) continue;
        action_.due = reader_.dues().ReadField(text_, field.value, inputs_.actors.times);
      }
    };
    from(own_);
    if (!action_.due) action_.due = reader_.dues().Read(text_, action_.region, inputs_.actors.times);
    if (!action_.due || action_.due->kind == DueFacts::Kind::kRecurring) {
      const auto told = action_.due;
      action_.due.reset();
      from(shared_.fields);
      if (!action_.due) action_.due = told;
    }
  }

  // 整改情况：… tells of the action as well.
  std::vector<Span> Windows() const {
    std::vector<Span> windows = {action_.region};
    for (const LabelledField& field : shared_.fields) {
      if (field.field == ItemField::kProgress) windows.push_back(field.value);
    }
    return windows;
  }

  void TakeProgress() {
    for (const Span window : Windows()) {
      if (!action_.progress) action_.progress = reader_.progress().Read(text_, window, inputs_.quantities);
    }
  }

  std::optional<StatusFacts> State(const std::vector<LabelledField>& fields) const {
    for (const LabelledField& field : fields) {
      if (field.field != ItemField::kState && field.field != ItemField::kProgress) continue;
      if (const auto state = reader_.statuses().ReadState(text_, FirstSentence(text_, field.value))) return state;
    }
    return std::nullopt;
  }

  void TakeStatus() {
    if (const auto state = State(own_)) {
      action_.status = *state;
      return;
    }
    StatusContext context{action_.headline, inputs_.forward || shared_.forward, action_.due, action_.progress,
                          inputs_.reference_date};
    if (const auto state = State(shared_.fields)) {
      action_.status = *state;
    } else {
      for (const Span window : Windows()) {
        if (action_.status.status == ActionStatus::kUnknown)
          action_.status = reader_.statuses().Read(text_, window, context);
      }
      if (action_.status.status == ActionStatus::kUnknown && shared_.state) action_.status = *shared_.state;
    }
    const bool shows = action_.status.status == ActionStatus::kOngoing || action_.status.status == ActionStatus::kDone;
    if (shows && !action_.status.cue && action_.progress) {
      action_.status.cue = inputs_.quantities[action_.progress->resolved_quantity].span;
    }
  }

  const FindingContext& context_;
  const FindingReader& reader_;
  const FindingInputs& inputs_;
  const SharedFields& shared_;
  ActionFacts& action_;
  std::string_view text_;
  std::vector<LabelledField> own_;
};

}  // namespace

Span FirstSentence(std::string_view text, Span region) {
  const std::vector<Span> sentences = Sentences(text, region);
  return sentences.empty() ? Span{region.begin, region.begin} : sentences[0];
}

std::vector<InlineItem> InlineItems(std::string_view text, Span window) {
  window = TrimMarks(text, window);
  for (int family = 0; family < 4; ++family) {
    std::vector<InlineItem> items;
    for (std::uint32_t at = window.begin; at < window.end; at += text::DecodeAt(text, at).bytes) {
      const std::uint32_t label = LabelAt(text, at, family);
      if (label == 0 || !OpensItem(text, at, window.begin)) continue;
      if (!items.empty()) items.back().span.end = at;
      items.push_back({{at, window.end}, {at, at + label}});
    }
    if (items.size() > 1) return items;
  }
  return window.empty() ? std::vector<InlineItem>{} : std::vector<InlineItem>{{window, {window.begin, window.begin}}};
}

ActionFacts ActionOf(std::string_view text, const InlineItem& item) {
  ActionFacts action;
  action.region = TrimMarks(text, item.span);
  action.label = item.label;
  action.span = text::Union(FirstSentence(text, action.region), item.label);
  action.headline = TrimMarks(text, {item.label.end, std::max(item.label.end, action.span.end)});
  return action;
}

void FillAction(const FindingContext& context, const SharedFields& shared, ActionFacts& action) {
  ActionFiller(context, shared, action).Fill();
}

}  // namespace taizhang::extract
