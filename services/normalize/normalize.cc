#include "normalize/normalize.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "absl/status/status.h"
#include "absl/strings/str_format.h"
#include "markup/charset.h"
#include "markup/content_kind.h"
#include "markup/html.h"
#include "markup/render.h"
#include "markup/url.h"
#include "normalize/annex_text.h"
#include "normalize/blanks.h"
#include "normalize/build_normalized.h"
#include "normalize/characters.h"
#include "normalize/damage_marks.h"
#include "normalize/footnotes.h"
#include "normalize/furniture.h"
#include "normalize/left_out_text.h"
#include "normalize/lost_bytes.h"
#include "normalize/main_content.h"
#include "normalize/mojibake.h"
#include "normalize/page_fields.h"
#include "normalize/punctuation.h"
#include "normalize/readings.h"
#include "normalize/repeats.h"
#include "normalize/signature.h"
#include "status_macros.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

namespace v1 = document::v1;
using markup::ContentKind;
using text::Span;

v1::CharsetBasis Basis(markup::CharsetBasis basis) {
  switch (basis) {
    case markup::CharsetBasis::kUnspecified:
      return v1::CHARSET_BASIS_UNSPECIFIED;
    case markup::CharsetBasis::kBom:
      return v1::CHARSET_BASIS_BOM;
    case markup::CharsetBasis::kDeclared:
      return v1::CHARSET_BASIS_DECLARED;
    case markup::CharsetBasis::kValidity:
      return v1::CHARSET_BASIS_VALIDITY;
    case markup::CharsetBasis::kHint:
      return v1::CHARSET_BASIS_HINT;
    case markup::CharsetBasis::kDetected:
      return v1::CHARSET_BASIS_DETECTED;
  }
  return v1::CHARSET_BASIS_UNSPECIFIED;
}

// By the bytes, unless the media type says HTML (interfaces: Command line).
ContentKind KindOf(std::string_view body, const std::string& media_type) {
  if (media_type == "text/html" || media_type == "application/xhtml+xml") return ContentKind::kHtml;
  const ContentKind kind = markup::SniffContent(body);
  const bool may_be_page = media_type.empty() || media_type == "text/plain" || media_type == "application/octet-stream";
  return kind == ContentKind::kHtml && !may_be_page ? ContentKind::kText : kind;
}

bool IsAnnex(ContentKind kind) { return kind != ContentKind::kText && kind != ContentKind::kHtml; }

// What charset decoding found, for the reader of the records.
void TellDecoding(const markup::DecodedBody& decoded, const v1::Capture& given, NormalizedBuilder& builder) {
  if (const auto date = markup::DateInUrl(given.canonical_url()))
    builder.AddField("url_date", *date, "url", std::nullopt);
  v1::Capture& capture = *builder.document().mutable_capture();
  capture = given;
  capture.set_charset(std::string(markup::CharsetName(decoded.charset)));
  capture.set_charset_basis(Basis(decoded.basis));
  if (decoded.mislabelled) {
    builder.Diagnose(
        v1::DIAGNOSTIC_CODE_CHARSET_MISLABELLED, v1::SEVERITY_INFO, {},
        absl::StrFormat("declared as %s, written in %s", decoded.declared.empty() ? "?" : decoded.declared.front(),
                        markup::CharsetName(decoded.charset)));
  }
  if (!decoded.invalid.empty()) {
    builder.Diagnose(v1::DIAGNOSTIC_CODE_INVALID_BYTES, v1::SEVERITY_WARNING, {},
                     absl::StrFormat("%d stretches of bytes are no %s, the first at byte %d", decoded.invalid.size(),
                                     markup::CharsetName(decoded.charset), decoded.invalid.front().begin));
  }
  if (capture.truncated()) {
    builder.Diagnose(v1::DIAGNOSTIC_CODE_TRUNCATED, v1::SEVERITY_WARNING, {}, "a limit of the fetcher cut the body");
  }
}

// The forms that fields are known and given in: the page's script and the widths of its characters folded.
Folding FoldingOf(std::string_view words, const NormalizeRules& rules) {
  const bool traditional = rules.script->IsTraditional(words);
  return [&rules, traditional](std::string_view text) {
    text::MappedText folded = ReadingRemover(rules.readings).Remove(text).out;
    folded.Apply(FoldCharacters(folded.text));
    if (traditional) folded.Apply(rules.script->ToSimplified(folded.text));
    return folded;
  };
}

// The text of the body with its markup taken out, and what the page states about itself.
NormalizedBuilder OpenHtml(const markup::DecodedBody& decoded, const std::string& url, const NormalizeRules& rules) {
  const markup::HtmlTree tree = markup::HtmlTree::Parse(decoded.text.text);
  const MainContent content = FindMainContent(tree, rules.content, rules.fields);
  markup::Rendering rendering = markup::Render(tree, content.parts, content.left_out);
  const text::OffsetMap& to_body = decoded.text.map;
  const Folding fold = FoldingOf(rendering.text.text, rules);
  NormalizedBuilder builder({std::move(rendering.text.text), to_body.Then(rendering.text.map)});
  builder.AddLayout(rendering.layout);
  builder.AddLinks(rendering.links, url);
  for (const FieldValue& field : FieldsOfPage(tree, content.body, rules.fields, fold)) {
    builder.AddField(field.name, field.value, std::string(FieldViaName(field.via)), to_body.ToSource(field.source));
  }
  for (const Span words : LeftOutText(tree, content)) {
    builder.AddDropped(to_body.ToSource(words), std::string(words.In(decoded.text.text)));
  }
  return builder;
}

// What the lines of a plain text state about it.
void AddFieldsOfText(const NormalizeRules& rules, NormalizedBuilder& builder) {
  for (const FieldValue& field : FieldsOfText(builder.work().text(), rules.fields)) {
    builder.AddField(field.name, field.value, std::string(FieldViaName(field.via)),
                     builder.work().ToSource(field.source));
  }
}

// An annex in the place of a page: its text as UTF-8, and the parts that its offsets count in.
struct OpenedAnnex {
  markup::DecodedBody decoded;
  std::vector<AnnexPart> parts;
  absl::Status read;  // why it could not be read
};

absl::StatusOr<markup::DecodedBody> ReadAnnex(ContentKind kind, std::string_view body, const NormalizeRules& rules,
                                              std::vector<AnnexPart>& parts) {
  if (kind == ContentKind::kOffice)
    return absl::UnimplementedError("a file of old office programs, or an encrypted one");
  if (kind == ContentKind::kArchive) return absl::UnimplementedError("an archive or a spreadsheet");
  if (rules.annexes == nullptr) return absl::UnimplementedError("no reader of annexes was set up");
  ASSIGN_OR_RETURN(parts, rules.annexes->Unpack(kind, body));
  markup::DecodedBody decoded;
  ASSIGN_OR_RETURN(decoded.text, TextOfAnnex(kind, parts));
  return decoded;
}

OpenedAnnex OpenAnnex(ContentKind kind, std::string_view body, const NormalizeRules& rules) {
  OpenedAnnex annex;
  absl::StatusOr<markup::DecodedBody> decoded = ReadAnnex(kind, body, rules, annex.parts);
  annex.read = decoded.status();
  if (decoded.ok()) annex.decoded = *std::move(decoded);
  return annex;
}

// An annex that could not be read is kept and flagged; the parts of one that was are named.
void TellAnnex(const OpenedAnnex& annex, NormalizedBuilder& builder) {
  if (!annex.read.ok()) {
    builder.Diagnose(v1::DIAGNOSTIC_CODE_UNREADABLE_ANNEX, v1::SEVERITY_WARNING, {},
                     absl::StrFormat("kept, not read: %s", std::string(annex.read.message())));
  }
  std::uint32_t begin = 0;
  for (const AnnexPart& part : annex.parts) {
    v1::SourcePart& out = *builder.document().add_parts();
    out.set_name(part.name);
    out.set_begin(begin);
    begin += static_cast<std::uint32_t>(part.bytes.size());
  }
}

// Stretches in another charset than the page.
void TellBlocks(const markup::DecodedBody& decoded, NormalizedBuilder& builder) {
  for (const markup::CharsetBlock& block : decoded.blocks) {
    const Span words = builder.work().map().ToText(block.source);
    if (words.empty()) continue;
    builder.AddRepair(v1::REPAIR_KIND_CHARSET_BLOCK, words, std::string(markup::CharsetName(decoded.charset)),
                      std::string(markup::CharsetName(block.charset)), 1);
  }
}

// Restores what a mirror lost, or says where it could not.
void RestoreLostBytes(const NormalizeRules& rules, NormalizedBuilder& builder) {
  LostBytesRepair repair =
      LostBytesRepairer(rules.characters, *rules.script, rules.readings, rules.slogans).Repair(builder.work().text());
  const std::vector<Span> left = std::move(repair.left);
  builder.Apply(std::move(repair.out), v1::REPAIR_KIND_LOST_BYTES);
  for (const Span spot : left) {
    builder.Diagnose(v1::DIAGNOSTIC_CODE_LOST_BYTES, v1::SEVERITY_WARNING, spot,
                     "bytes were lost here before publication; the text is as published");
  }
}

// What is still damaged in the final text: numbers that may have lost digits, holes, characters of private fonts.
void TellDamage(NormalizedBuilder& builder) {
  const std::string_view text = builder.work().text();
  for (const DamageMark& mark : FindDamageMarks(text)) {
    switch (mark.kind) {
      case DamageKind::kDamagedNumber:
        builder.Diagnose(v1::DIAGNOSTIC_CODE_DAMAGED_NUMBER, v1::SEVERITY_WARNING, mark.span,
                         "bytes were lost beside this number; it may lack digits");
        break;
      case DamageKind::kLostBytes:
        builder.Diagnose(v1::DIAGNOSTIC_CODE_LOST_BYTES, v1::SEVERITY_WARNING, mark.span,
                         "a character was lost here before publication, perhaps a digit");
        break;
      case DamageKind::kPrivateUse:
        builder.Diagnose(v1::DIAGNOSTIC_CODE_PRIVATE_USE_CHARACTER, v1::SEVERITY_WARNING, mark.span,
                         absl::StrFormat("U+%04X has no meaning outside the publisher's font",
                                         static_cast<std::uint32_t>(text::DecodeAt(text, mark.span.begin).point)));
        break;
    }
  }
}

std::string WayBack(Misreading misreading) {
  switch (misreading) {
    case Misreading::kGbAsLatin1:
      return "latin1>gb18030";
    case Misreading::kUtf8AsLatin1:
      return "latin1>utf-8";
    case Misreading::kUtf8AsGb:
      return "gb18030>utf-8";
  }
  return "";
}

// Reverses what was decoded in a wrong charset before publication.
void ReverseMojibake(const NormalizeRules& rules, NormalizedBuilder& builder) {
  MojibakeRepair repair = MojibakeReverser(rules.characters).Reverse(builder.work().text());
  if (repair.misreadings.empty()) return;
  const std::vector<Change> changes = std::move(repair.out.changes);
  builder.Apply(std::move(repair.out.out));
  const std::string charset = builder.document().capture().charset();
  for (std::size_t i = 0; i < changes.size(); ++i) {
    builder.AddRepair(v1::REPAIR_KIND_MOJIBAKE, changes[i].after, charset, WayBack(repair.misreadings[i]),
                      changes[i].confidence);
  }
  builder.Diagnose(v1::DIAGNOSTIC_CODE_MOJIBAKE, v1::SEVERITY_WARNING, {},
                   absl::StrFormat("%d stretches were decoded in a wrong charset before publication", changes.size()));
}

// Takes out what a mirror put in.
void RemoveReadings(const NormalizeRules& rules, NormalizedBuilder& builder) {
  Rewriting rewriting = ReadingRemover(rules.readings).Remove(builder.work().text());
  const std::size_t count = rewriting.changes.size();
  builder.Apply(std::move(rewriting), v1::REPAIR_KIND_READING);
  if (count == 0) return;
  builder.Diagnose(v1::DIAGNOSTIC_CODE_INSERTED_READINGS, v1::SEVERITY_INFO, {},
                   absl::StrFormat("%d inserted readings were taken out", count));
}

// One repair stands for the whole document: every character of it may have changed.
void Simplify(const NormalizeRules& rules, NormalizedBuilder& builder) {
  const double share = rules.script->TraditionalShare(builder.work().text());
  if (!rules.script->IsTraditionalShare(share)) return;
  builder.Apply(rules.script->ToSimplified(builder.work().text()));
  const Span all = {0, static_cast<std::uint32_t>(builder.work().text().size())};
  builder.AddRepair(v1::REPAIR_KIND_SCRIPT, all, "Hant", "Hans", share);
  builder.Diagnose(v1::DIAGNOSTIC_CODE_TRADITIONAL_SCRIPT, v1::SEVERITY_INFO, {}, "written in traditional characters");
}

// Steps that make one form of what is written in many. They look at a line's context, so lines are whole before.
void FoldForms(NormalizedBuilder& builder) {
  builder.Apply(DropFootnoteMarks(builder.work().text()), v1::REPAIR_KIND_DROPPED);
  builder.Apply(RestorePunctuation(builder.work().text()), v1::REPAIR_KIND_PUNCTUATION);
  builder.Apply(DropBlanks(builder.work().text()));
}

// What stands twice on the page is read once.
void DropRepeats(NormalizedBuilder& builder) {
  WithoutRepetitions without = DropRepetitions(builder.work().text());
  if (without.repetitions.empty()) return;
  std::vector<Span> sources;
  for (const Repetition& each : without.repetitions) sources.push_back(builder.work().ToSource(each.dropped));
  builder.Apply(std::move(without.out));
  for (std::size_t i = 0; i < sources.size(); ++i) builder.AddRepeat(sources[i], without.repetitions[i].repeats);
  builder.Diagnose(v1::DIAGNOSTIC_CODE_REPEATED_TEXT, v1::SEVERITY_INFO, {},
                   absl::StrFormat("%d stretches repeat earlier text and were dropped", sources.size()));
}

void SignContent(v1::NormalizedDocument& document) {
  const ContentSignature signature = Sign(document.text());
  document.mutable_signature()->set_algorithm(kSignatureAlgorithm);
  document.mutable_signature()->set_simhash(signature.simhash);
  document.mutable_signature()->mutable_minhash()->Assign(signature.minhash.begin(), signature.minhash.end());
  document.mutable_signature()->set_numbers(signature.numbers);
  document.mutable_content_digest()->set_algorithm(kContentDigestAlgorithm);
  document.mutable_content_digest()->set_value(ContentDigestOf(document.text()));
}

void TellStage(const NormalizeRules& rules, v1::NormalizedDocument& document) {
  v1::StageVersion& version = *document.add_lineage();
  version.set_name("normalize");
  version.set_version(TAIZHANG_VERSION);
  version.set_rules_digest(rules.digest);
}

bool IsBlank(std::string_view text) { return text.find_first_not_of(" \t\n") == std::string_view::npos; }

}  // namespace

absl::StatusOr<v1::NormalizedDocument> Normalize(const v1::FetchedPage& page, const NormalizeRules& rules) {
  const std::string& body = page.body();
  if (body.size() > kMaxBodyBytes) {
    return absl::ResourceExhaustedError(
        absl::StrFormat("a body of %d bytes; the limit is %d", body.size(), kMaxBodyBytes));
  }
  const ContentKind kind = KindOf(body, page.capture().media_type());
  const bool is_html = kind == ContentKind::kHtml;
  OpenedAnnex annex;
  markup::DecodedBody decoded;
  if (IsAnnex(kind)) {
    annex = OpenAnnex(kind, body, rules);
    if (absl::IsUnavailable(annex.read)) return annex.read;  // the machine's fault, not the annex's
    decoded = annex.decoded;
  } else {
    ASSIGN_OR_RETURN(
        decoded, markup::DecodeBody(body, {page.capture().charset_label(), page.capture().charset_hint(), is_html}));
  }
  NormalizedBuilder builder =
      is_html ? OpenHtml(decoded, page.capture().url(), rules) : NormalizedBuilder(decoded.text);
  TellDecoding(decoded, page.capture(), builder);
  TellAnnex(annex, builder);
  TellBlocks(decoded, builder);
  ReverseMojibake(rules, builder);
  RemoveReadings(rules, builder);
  RestoreLostBytes(rules, builder);
  Simplify(rules, builder);
  builder.Apply(FoldCharacters(builder.work().text()));
  builder.Apply(rules.furniture.Drop(builder.work().text()), v1::REPAIR_KIND_DROPPED);
  builder.Apply(rules.lines.Join(builder.work().text()), v1::REPAIR_KIND_LINE_JOIN);
  FoldForms(builder);
  if (!is_html) AddFieldsOfText(rules, builder);
  if (IsBlank(builder.work().text())) {
    builder.Diagnose(v1::DIAGNOSTIC_CODE_EMPTY_TEXT, v1::SEVERITY_WARNING, {},
                     body.empty() ? "the body is empty" : "the body holds no text, only blanks and markup");
  }
  DropRepeats(builder);
  TellDamage(builder);
  v1::NormalizedDocument document = std::move(builder).Finish();
  SignContent(document);
  TellStage(rules, document);
  return document;
}

v1::NormalizedDocument NormalizeSentence(std::string_view sentence, const NormalizeRules& rules) {
  NormalizedBuilder builder(text::MappedText::Identity(sentence));
  Simplify(rules, builder);
  builder.Apply(FoldCharacters(builder.work().text()));
  FoldForms(builder);
  v1::NormalizedDocument document = std::move(builder).Finish();
  TellStage(rules, document);
  return document;
}

}  // namespace taizhang::normalize
