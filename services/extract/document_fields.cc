#include "extract/document_fields.h"

#include <algorithm>
#include <map>

#include "extract/written_date.h"
#include "text/utf8.h"

namespace taizhang::extract {
namespace {

using text::Span;

constexpr std::size_t kHeadLines = 14;
constexpr std::size_t kFootLines = 15;
// A line of running text: longer than a title over three lines, in bytes.
constexpr std::uint32_t kProse = 300;
// The opening in which a sentence may tell the genre.
constexpr std::size_t kOpening = 6000;
constexpr std::size_t kTitleLines = 4;
constexpr std::string_view kCountry = "中华人民共和国";

constexpr std::string_view kBlanks[] = {" ", "\t", "\r", "　", "\xC2\xA0"};

Span Trimmed(std::string_view text, Span span) {
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view blank : kBlanks) {
      if (span.size() >= blank.size() && span.In(text).starts_with(blank)) span.begin += blank.size(), again = true;
      if (span.size() >= blank.size() && span.In(text).ends_with(blank)) span.end -= blank.size(), again = true;
    }
  }
  return span;
}

bool Has(std::string_view text, std::string_view word) { return text.find(word) != std::string_view::npos; }

// True for a word right at the place `at`.
bool At(std::string_view text, std::uint32_t at, std::string_view word) { return text.substr(at).starts_with(word); }

// Hanzi, letters and digits only: what two spellings of a title share.
std::string Letters(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded c = text::DecodeAt(text, at);
    const bool hanzi = c.point >= 0x4E00 && c.point <= 0x9FFF;
    if (hanzi || (c.point < 0x80 && std::isalnum(static_cast<unsigned char>(c.point)))) out += text.substr(at, c.bytes);
    at += c.bytes;
  }
  return out;
}

class FieldReader {
 public:
  FieldReader(const DocumentView& view, const std::vector<PageFieldInput>& page, const std::vector<PlaceFacts>& places,
              const FieldLexicons& lexicons)
      : view_(view),
        page_(page),
        places_(places),
        organizations_(lexicons.organizations),
        genres_(lexicons.genres),
        gazetteer_(lexicons.gazetteer) {}

  DocumentFields Read() {
    SplitLines();
    ReadTitle();
    ReadSource();
    ReadSignature();
    ReadSpeech();
    ReadNumber();
    TakePageFields();
    ReadIssuerOfTitle();
    ReadGenre();
    ReadArea();
    ReadGovernment();
    return std::move(fields_);
  }

 private:
  std::string_view Words(Span span) const { return span.In(view_.text); }
  // A value that stands in the text; a title over two lines loses its line break.
  static FieldValue Text(std::string_view value, Span span) {
    FieldValue field{std::string(value), span, FieldValue::Given::kText};
    std::erase_if(field.value, [](char c) { return c == '\n' || c == '\r'; });
    return field;
  }

  const PageFieldInput* Page(std::string_view name) const {
    const auto found = std::find_if(page_.begin(), page_.end(), [name](const PageFieldInput& field) {
      return field.name == name && !field.value.empty();
    });
    return found == page_.end() ? nullptr : &*found;
  }

  // The head: lines before the first prose, address or heading. The foot: the last lines.
  void SplitLines() {
    std::vector<Span> lines;
    for (const Span paragraph : view_.paragraphs) {
      if (const Span line = Trimmed(view_.text, paragraph); !line.empty()) lines.push_back(line);
    }
    // ——2020年…会议上 under a title has the label of a list and is none.
    const auto heading = std::find_if(view_.nodes.begin(), view_.nodes.end(), [this](const DocumentView::Node& node) {
      return !node.label.In(view_.text).starts_with("—") && !genres_.ByTitle(Words(node.heading));
    });
    const std::uint32_t first_node = heading == view_.nodes.end() ? UINT32_MAX : heading->heading.begin;
    for (const Span line : lines) {
      const std::string_view words = Words(line);
      if (head_.size() == kHeadLines || line.size() > kProse || line.begin >= first_node) break;
      if (words.ends_with("。") || words.ends_with("：") || words.ends_with(":")) break;
      head_.push_back(line);
    }
    const std::size_t foot = std::max(head_.size(), lines.size() > kFootLines ? lines.size() - kFootLines : 0);
    foot_.assign(lines.begin() + static_cast<std::ptrdiff_t>(foot), lines.end());
  }

  // The title of the first lines: up to four of them, the last of which ends in the name of a genre.
  std::optional<Span> TitleOfText() const {
    for (std::size_t i = 0; i < head_.size(); ++i) {
      const std::string_view first = Words(head_[i]);
      if (IsByline(first)) continue;
      for (std::size_t n = 0; n < kTitleLines && i + n < head_.size(); ++n) {
        const Span span = text::Union(head_[i], head_[i + n]);
        if (genres_.ByTitle(Words(head_[i + n])) && IsBalanced(Words(span))) return WithoutSpeaker(span);
        if (!(n > 0 || GoesOn(i)) || IsByline(Words(head_[i + n]))) break;
      }
    }
    return std::nullopt;
  }

  // True for a line that opens a title over several: 某局关于…, 中华人民共和国, or a body whose 关于 stands in the next
  // line.
  bool GoesOn(std::size_t i) const {
    static constexpr std::string_view kActs[] = {"关于", "对", "转发", "印发", "批转"};
    const std::string_view line = Words(head_[i]);
    const auto acts = [](std::string_view words) {
      return std::any_of(std::begin(kActs), std::end(kActs),
                         [words](std::string_view act) { return words.starts_with(act); });
    };
    if (Has(line, "关于") || line == kCountry) return true;
    if (WholeBody(head_[i])) return i + 1 < head_.size() && acts(Words(head_[i + 1]));
    const std::vector<BodyFacts> bodies = BodiesOfLine(head_[i].begin);
    return !bodies.empty() && bodies[0].span.begin == head_[i].begin && bodies[0].span.end < head_[i].end &&
           acts(Words({bodies[0].span.end, head_[i].end}));
  }

  // The bodies of the line that holds `at`: few lines are asked for theirs.
  std::vector<BodyFacts> BodiesOfLine(std::uint32_t at) const {
    return organizations_.FindBodies(view_.text, places_, view_.ParagraphAt(at));
  }

  // False where a 《 is still open: its words end in no genre of the document.
  static bool IsBalanced(std::string_view words) {
    const std::size_t open = words.rfind("《");
    return open == std::string_view::npos || words.find("》", open) != std::string_view::npos;
  }

  // 政府工作报告（2024年…会议上 省长 …）: the caption is no part of the title; （全文） is.
  Span WithoutSpeaker(Span title) const {
    const std::string_view words = Words(title);
    const std::string_view kept = WithoutCaption(words);
    const std::string_view caption = words.substr(kept.size());
    if (Has(caption, "年") || Has(caption, "会议") || Has(caption, "[") || Has(caption, "讨论稿")) {
      title.end = title.begin + static_cast<std::uint32_t>(kept.size());
    }
    return title;
  }

  // Lines under and over a title: source, date, congress, speaker's dash.
  bool IsByline(std::string_view line) const {
    return line.starts_with("——") || Has(line, "来源") || Has(line, "发布时间") || Has(line, "索引号") ||
           Has(line, "责任编辑") || ReadDate(line, 0).has_value();
  }

  void ReadTitle() {
    const std::optional<Span> text = TitleOfText();
    const PageFieldInput* page = Page("title");
    if (text) {
      const std::string own = Letters(Words(*text));
      const std::string given = page == nullptr ? own : Letters(page->value);
      if (Has(given, own) || Has(own, given)) {
        fields_.title = Text(Words(*text), *text);
        title_ = *text;
        return;
      }
    }
    if (page != nullptr) {
      fields_.title = FieldValue{std::string(page->value), page->span, FieldValue::Given::kPage};
      if (page->span) title_ = *page->span;
    } else if (text) {
      fields_.title = Text(Words(*text), *text);
      title_ = *text;
    } else if (!head_.empty() && !IsByline(Words(head_[0])) && !WholeBody(head_[0]) &&
               head_[0].end < view_.text.size()) {
      fields_.title = Text(Words(head_[0]), head_[0]);
      title_ = head_[0];
    }
  }

  // 来源：… with the page's date, or a byline between the title of the page and that of the document.
  void ReadSource() {
    for (std::size_t i = 0; i < head_.size(); ++i) {
      const std::string_view line = Words(head_[i]);
      const std::size_t cue = line.find("来源");
      if (cue != std::string_view::npos) ReadSourceLine(head_[i], head_[i].begin + static_cast<std::uint32_t>(cue) + 6);
      if ((cue != std::string_view::npos || Has(line, "发布时间") || Has(line, "发布日期")) && !fields_.published) {
        if (const auto date = FindDate(view_.text, head_[i])) fields_.published = Text(date->Iso(), date->span);
      }
      const bool between =
          i > 0 && i + 1 < head_.size() && head_[i - 1] == title_ && genres_.ByTitle(Words(head_[i + 1]));
      if (between && !fields_.source_name && line.size() <= 30 && !genres_.ByTitle(line) && !ReadDate(line, 0)) {
        fields_.source_name = Text(line, head_[i]);
      }
    }
  }

  void ReadSourceLine(Span line, std::uint32_t at) {
    while (At(view_.text, at, "：") || At(view_.text, at, ":") || At(view_.text, at, " "))
      at += text::DecodeAt(view_.text, at).bytes;
    Span source = {at, line.end};
    for (const std::string_view stop : {" ", "　", "\t", "作者", "编辑", "发布", "|", "【"}) {
      const std::size_t found = Words(source).find(stop);
      if (found != std::string_view::npos) source.end = source.begin + static_cast<std::uint32_t>(found);
    }
    if (!source.empty() && !fields_.source_name) fields_.source_name = Text(Words(source), source);
  }

  // The bodies that make up the whole of a line; nothing when other words stand in it.
  std::optional<Span> WholeBody(Span line) const {
    Span left = Trimmed(view_.text, line);
    const Span all = left;
    const std::vector<BodyFacts> bodies = all.empty() ? std::vector<BodyFacts>() : BodiesOfLine(all.begin);
    while (!left.empty()) {
      if (Words(left).starts_with(kCountry)) left.begin += static_cast<std::uint32_t>(kCountry.size());
      const auto body =
          std::find_if(bodies.begin(), bodies.end(), [left](const BodyFacts& b) { return b.span.begin >= left.begin; });
      if (body == bodies.end() || body->span.begin != left.begin || body->span.end > left.end) return std::nullopt;
      left = Trimmed(view_.text, {body->span.end, left.end});
      while (Words(left).starts_with("、")) left.begin += 3;
    }
    return all.empty() ? std::nullopt : std::optional<Span>(all);
  }

  // A line that is a date, or a body and a date.
  bool ReadSignatureAt(const std::vector<Span>& lines, std::size_t i) {
    const Span line = lines[i];
    const auto date = FindDate(view_.text, line);
    if (!date || !Trimmed(view_.text, {date->span.end, line.end}).empty()) return false;
    const Span before = Trimmed(view_.text, {line.begin, date->span.begin});
    std::optional<Span> body = before.empty() ? std::nullopt : WholeBody(before);
    if (!before.empty() && !body) return false;
    if (!body && i > 0) body = WholeBody(lines[i - 1]);
    fields_.signed_on = Text(date->Iso(), date->span);
    if (body) fields_.issuer = Text(Words(*body), *body);
    return true;
  }

  void ReadSignature() {
    for (std::size_t i = foot_.size(); i-- > 0;) {
      if (ReadSignatureAt(foot_, i)) return;
    }
    for (std::size_t i = 0; i < head_.size(); ++i) {
      if (ReadSignatureAt(head_, i)) return;
      ReadPromulgation(head_[i]);
    }
  }

  // 2008年1月31日国务院令第517号公布.
  void ReadPromulgation(Span line) {
    const auto date = ReadDate(view_.text, line.begin);
    const std::string_view words = Words(line);
    const std::size_t order = words.find("令第");
    if (!date || !(Has(words, "公布") || Has(words, "发布"))) return;
    fields_.signed_on = Text(date->Iso(), date->span);
    if (order == std::string_view::npos) return;
    const Span body = Trimmed(view_.text, {date->span.end, line.begin + static_cast<std::uint32_t>(order)});
    if (WholeBody(body)) fields_.issuer = Text(Words(body), body);
    const std::size_t number = words.find("号", order);
    if (number == std::string_view::npos) return;
    const Span span = {body.begin, line.begin + static_cast<std::uint32_t>(number + 3)};
    fields_.document_number = Text(Words(span), span);
  }

  // ——2020年4月22日在…人民代表大会…会议上: the day of the speech is the document's, in a line or in the title's
  // caption.
  void ReadSpeech() {
    for (const Span line : head_) {
      const auto date = FindDate(view_.text, line);
      if (!date || fields_.signed_on) continue;
      const std::string_view after = Words({date->span.end, line.end});
      if (after.starts_with("在") && (Has(after, "大会") || Has(after, "会议")))
        fields_.signed_on = Text(date->Iso(), date->span);
    }
  }

  // 国办发〔2018〕127号, in a line of its own.
  void ReadNumber() {
    for (const Span line : head_) {
      const std::string_view words = Words(line);
      const bool bracket = Has(words, "〔") || Has(words, "[") || Has(words, "［") || Has(words, "【");
      const bool digits = words.find_first_of("0123456789") != std::string_view::npos;
      if (!fields_.document_number && bracket && digits && words.ends_with("号") && line.size() <= 90) {
        fields_.document_number = Text(words, line);
      }
    }
  }

  void TakePageFields() {
    Take("issuer", fields_.issuer);
    Take("source_name", fields_.source_name);
    Take("published", fields_.published);
    Take("signed", fields_.signed_on);
    Take("document_number", fields_.document_number);
  }

  // What the page states wins where the text says otherwise or nothing; where both agree the text's place is kept.
  void Take(std::string_view name, std::optional<FieldValue>& field) const {
    const PageFieldInput* page = Page(name);
    if (page == nullptr || (field && Letters(field->value) == Letters(page->value))) return;
    field = FieldValue{std::string(page->value), page->span, FieldValue::Given::kPage};
  }

  // 清河县人民政府关于…, 清河县人民政府工作报告.
  void ReadIssuerOfTitle() {
    if (fields_.issuer || title_.empty()) return;
    const Span lines = text::Union(view_.ParagraphAt(title_.begin), title_);
    for (const BodyFacts& body : organizations_.FindBodies(view_.text, places_, lines)) {
      if (!title_.Contains(body.span)) continue;
      const bool acts = At(view_.text, body.span.end, "关于") || At(view_.text, body.span.end, "工作报告") ||
                        At(view_.text, body.span.end, "党组关于");
      if (acts) fields_.issuer = Text(Words(body.span), body.span);
      return;
    }
  }

  void ReadGenre() {
    if (fields_.title) {
      if (const auto found = genres_.ByTitle(fields_.title->value)) {
        fields_.genre = found->genre;
        if (fields_.title->given == FieldValue::Given::kText) {
          const auto size = static_cast<std::uint32_t>(fields_.title->value.size());
          fields_.genre_cue = Span{title_.end - (size - found->cue.begin), title_.end - (size - found->cue.end)};
        }
        return;
      }
    }
    if (const auto found = genres_.ByOpening(view_.text.substr(0, kOpening))) {
      fields_.genre = found->genre;
      fields_.genre_cue = found->cue;
    }
  }

  // The innermost of the places that a window names one inside the other.
  const PlaceFacts* PlaceIn(Span window) const {
    const PlaceFacts* best = nullptr;
    for (const PlaceFacts& place : places_) {
      if (place.span.begin >= window.end) break;
      if (!window.Contains(place.span) || place.area == nullptr || place.relative) continue;
      if (best == nullptr || (best->area != place.area && Gazetteer::Holds(*best->area, *place.area))) best = &place;
    }
    return best;
  }

  bool IsNational(std::string_view words) const {
    static constexpr std::string_view kNational[] = {kCountry, "国务院", "全国",      "中共中央",
                                                     "中央",   "国家",   "中国共产党"};
    return std::any_of(std::begin(kNational), std::end(kNational),
                       [words](std::string_view w) { return words.starts_with(w); });
  }

  void ReadArea() {
    if (fields_.issuer && fields_.issuer->span && TakeArea(PlaceIn(*fields_.issuer->span))) return;
    if (fields_.issuer && !fields_.issuer->span) {
      const auto found = gazetteer_.FindPlaces(fields_.issuer->value, nullptr);
      if (!found.empty() && found[0].area != nullptr) {
        fields_.area = found[0].area;
        return;
      }
    }
    if ((fields_.issuer && IsNational(fields_.issuer->value)) || (fields_.title && IsNational(fields_.title->value))) {
      fields_.nation = true;
      fields_.area_cue = fields_.issuer && fields_.issuer->span ? fields_.issuer->span
                         : fields_.title                        ? fields_.title->span
                                                                : std::nullopt;
      return;
    }
    if (TakeArea(PlaceIn(title_))) return;
    for (const Span line : head_) {
      if (TakeArea(PlaceIn(line))) return;
    }
    TakeArea(Dominating());
  }

  bool TakeArea(const PlaceFacts* place) {
    if (place == nullptr) return false;
    fields_.area = place->area;
    fields_.area_cue = place->span;
    return true;
  }

  // The place named most often, when it is named in at least three of ten.
  const PlaceFacts* Dominating() const {
    std::map<std::string_view, std::pair<std::size_t, const PlaceFacts*>> counts;
    std::size_t all = 0;
    for (const PlaceFacts& place : places_) {
      if (place.area == nullptr || place.relative) continue;
      ++all;
      auto& [count, first] = counts[place.area->code];
      if (count++ == 0) first = &place;
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second.first < b.second.first; });
    return most != counts.end() && most->second.first * 10 >= all * 3 ? most->second.second : nullptr;
  }

  // A work report is its government's: 我代表市人民政府 in a report of a city.
  void ReadGovernment() {
    if (fields_.issuer || fields_.genre != "WORK_REPORT" || fields_.area == nullptr) return;
    const Span opening = {0, static_cast<std::uint32_t>(std::min(kOpening, view_.text.size()))};
    for (const BodyFacts& body : organizations_.FindBodies(view_.text, places_, opening)) {
      if (body.span.end > kOpening) break;
      if (!Words(body.span).ends_with("政府") || Words(body.opening).empty()) continue;
      const bool full = body.opened_by == BodyFacts::Opening::kPlace;
      fields_.issuer = full ? Text(Words(body.span), body.span)
                            : FieldValue{fields_.area->name + "人民政府", body.span, FieldValue::Given::kDerived};
      return;
    }
  }

  const DocumentView& view_;
  const std::vector<PageFieldInput>& page_;
  const std::vector<PlaceFacts>& places_;
  const OrganizationLexicon& organizations_;
  const GenreLexicon& genres_;
  const Gazetteer& gazetteer_;
  std::vector<Span> head_;
  std::vector<Span> foot_;
  Span title_;
  DocumentFields fields_;
};

}  // namespace

DocumentFields ReadDocumentFields(const DocumentView& view, const std::vector<PageFieldInput>& page,
                                  const std::vector<PlaceFacts>& places, const FieldLexicons& lexicons) {
  return FieldReader(view, page, places, lexicons).Read();
}

}  // namespace taizhang::extract
