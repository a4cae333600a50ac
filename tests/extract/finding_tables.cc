// Findings and their actions: finding_cues.tsv, finding_labels.tsv, action_status.tsv, due_cues.tsv, progress_cues.tsv,
// responsibility_cues.tsv.
#include "extract/clause.h"
#include "extract/finding_rules.h"
#include "extract/marked_example.h"
#include "extract/rule_tables.h"

namespace taizhang::extract {
namespace {

using rules::Differs;
using rules::RuleRow;

absl::StatusOr<FindingReader> LoadFindings(const RulesWith& file) {
  return FindingReader::Parse({file("finding_labels.tsv"), file("finding_cues.tsv"), file("action_status.tsv"),
                               file("due_cues.tsv"), file("progress_cues.tsv"), file("responsibility_cues.tsv")});
}

std::string_view StatusName(ActionStatus status) {
  constexpr std::string_view kNames[] = {"DONE", "ONGOING", "PLANNED", "UNKNOWN"};
  return kNames[static_cast<std::size_t>(status)];
}

// The words of a heading that name a problem; "none" for a topic.
std::string ProblemIn(const ProblemReader& problems, std::string_view heading) {
  const auto span = problems.Read(heading, Whole(heading));
  return span ? std::string(span->In(heading)) : "none";
}

std::string ShowsCue(const FindingReader& reader, const RuleRow& row) {
  const ProblemReader& problems = reader.problems();
  const std::string_view use = row.cells[0];
  const std::string_view example = row.cells[1];
  if (use == "problem_end") return Differs(ProblemIn(problems, example), example);
  if (use == "task_start") return Differs(ProblemIn(problems, example), "none");
  if (use == "closing") return problems.IsClosing(example, Whole(example)) ? "" : "does not close";
  const bool in_title = use.ends_with("_title");
  const bool forward = in_title ? problems.IsForward(example, Whole(example), {0, 0})
                                : problems.IsForward(example, {0, 0}, Whole(example));
  return Differs(forward ? "to come" : "done", use == "past_title" ? "done" : "to come");
}

std::string GivesField(const FindingReader& reader, const RuleRow& row) {
  const MarkedExample example = ReadMarked(row.cells[1]);
  const auto fields = reader.labels().Read(example.text, Whole(example.text));
  if (fields.size() != 1) return "gives " + std::to_string(fields.size()) + " fields";
  const std::string wrong = Differs(fields[0].label.In(example.text), row.cells[0]);
  return wrong.empty() ? Differs(fields[0].value.In(example.text), example.marked.front()) : wrong;
}

// The example is an action headed 清理堆场, or the whole of a state field.
std::string GivesStatus(const FindingReader& reader, const RuleRow& row) {
  const StatusReader& statuses = reader.statuses();
  if (row.cells[1] == "state") {
    const auto state = statuses.ReadState(row.cells[3], SpanOf(row.cells[3], row.cells[2]));
    return state ? Differs(StatusName(state->status), row.cells[0]) : "gives no state";
  }
  const std::string text = "清理堆场。" + std::string(row.cells[3]);
  StatusContext context;
  context.headline = Sentences(text, Whole(text)).front();
  const StatusFacts facts = statuses.Read(text, Whole(text), context);
  const std::string wrong = Differs(StatusName(facts.status), row.cells[0]);
  if (!wrong.empty() || row.cells[1] != "full") return wrong;
  return Differs(facts.cue ? facts.cue->In(text) : "no cue", row.cells[2]);
}

std::string GivesDue(const FindingReader& reader, const RuleRow& row) {
  const MarkedExample example = ReadMarked(row.cells[1]);
  const text::Span value = SpanOf(example.text, example.marked.front());
  const auto due = reader.dues().ReadField(example.text, value, {});
  if (!due || due->span != value) return "gives no due there";
  const bool immediate = due->kind == DueFacts::Kind::kImmediate;
  return Differs(immediate ? "IMMEDIATE" : "LONG_TERM", row.cells[0]);
}

std::string GivesPair(const FindingReader& reader, const RuleRow& row) {
  const MarkedExample example = ReadMarked(row.cells[0]);
  std::vector<QuantityInput> quantities;
  for (const std::string& number : example.marked) {
    quantities.push_back(Count(example.text, number + "个", number, "个"));
  }
  const auto pair = reader.progress().Read(example.text, Whole(example.text), quantities);
  if (!pair) return "gives no pair";
  return Differs(std::to_string(pair->found) + "/" + std::to_string(pair->resolved),
                 example.marked.front() + "/" + example.marked.back());
}

std::string GivesRole(const FindingReader& reader, const RuleRow& row) {
  constexpr std::string_view kRoles[] = {"LEAD", "OWNER", "SUPPORT"};
  const MarkedExample example = ReadMarked(row.cells[1]);
  const auto places = TheGazetteer().FindPlaces(example.text, nullptr);
  const auto bodies = BodiesOf(example.text);
  std::string roles = "no role";
  auto actors = reader.responsibility().Read(example.text, Whole(example.text), {places, bodies, {}, {}});
  for (const auto& bracket : reader.responsibility().ReadBrackets(example.text, Whole(example.text), false))
    actors = bracket.responsible;
  for (const ResponsibleFacts& actor : actors) {
    if (actor.name.In(example.text) == example.marked.front()) roles = kRoles[static_cast<std::size_t>(actor.role)];
  }
  return Differs(roles, row.cells[0]);
}

}  // namespace

std::vector<rules::RuleTable> FindingTables() {
  return {
      TableOf("finding_cues.tsv", {"use", "example"}, LoadFindings, ShowsCue),
      TableOf("finding_labels.tsv", {"label", "example"}, LoadFindings, GivesField),
      TableOf("action_status.tsv", {"status", "form", "cue", "example"}, LoadFindings, GivesStatus),
      TableOf("due_cues.tsv", {"kind", "example"}, LoadFindings, GivesDue),
      TableOf("progress_cues.tsv", {"example"}, LoadFindings, GivesPair),
      TableOf("responsibility_cues.tsv", {"role", "example"}, LoadFindings, GivesRole),
  };
}

}  // namespace taizhang::extract
