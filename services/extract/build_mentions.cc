#include "extract/build_mentions.h"

#include <string_view>

#include "extract/mention.h"

namespace taizhang::extract {
namespace {

namespace v1 = document::v1;

struct KindNames {
  v1::MentionKind kind;
  std::string_view rule;
};

KindNames Names(MentionFacts::Kind kind) {
  switch (kind) {
    case MentionFacts::Kind::kPerson:
      return {v1::MENTION_KIND_PERSON, "mention.person"};
    case MentionFacts::Kind::kOrganization:
      return {v1::MENTION_KIND_ORGANIZATION, "mention.organization"};
    case MentionFacts::Kind::kPlace:
      return {v1::MENTION_KIND_PLACE, "mention.place"};
  }
  return {v1::MENTION_KIND_PLACE, "mention.place"};
}

}  // namespace

void BuildMentions(const Readings& readings, const ExtractRules& rules, RecordBuilder& builder,
                   v1::ExtractedDocument& document) {
  const std::string_view issuer =
      readings.fields.issuer ? std::string_view(readings.fields.issuer->value) : std::string_view();
  const MentionContext context = {rules.gazetteer, readings.fields.area, issuer};
  for (const MentionFacts& facts :
       MergeMentions(builder.view().text, readings.places, readings.bodies, readings.persons, context)) {
    v1::Mention& mention = *document.add_mentions();
    const KindNames names = Names(facts.kind);
    const bool written = facts.canonical == facts.span.In(builder.view().text);
    builder.Fill(v1::RECORD_TYPE_MENTION, facts.span, names.rule, written ? v1::CONFIDENCE_HIGH : v1::CONFIDENCE_MEDIUM,
                 mention);
    mention.set_kind(names.kind);
    mention.set_canonical(facts.canonical);
    if (facts.area != nullptr) mention.set_code(facts.area->code);
    if (!facts.role.empty()) {
      mention.set_role(builder.Words(facts.role));
      builder.AddEvidence("role", facts.role, v1::EVIDENCE_VIA_CLAUSE, mention);
    }
  }
}

}  // namespace taizhang::extract
