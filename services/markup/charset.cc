#include "markup/charset.h"

#include <algorithm>

#include "absl/status/status.h"
#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/str_format.h"
#include "markup/charset_blocks.h"
#include "markup/charset_detector.h"
#include "markup/decoder.h"
#include "markup/html.h"
#include "status_macros.h"
#include "text/utf8.h"

namespace taizhang::markup {
namespace {

// A charset fits a body with at most this share of bad sequences: a damaged page is still of its charset.
constexpr double kFits = 0.001;
// A declared charset is still the best guess up to here; a body beyond it for every charset is no text.
constexpr double kTolerated = 0.05;
// A body of more characters is not valid UTF-8 by chance, nor one with so many of three bytes.
constexpr std::uint32_t kFewCharacters = 16;
constexpr int kSureSequences = 3;
// Where pages declare their charset; old ones put scripts first.
constexpr std::size_t kPrescan = 8192;

struct Mark {
  std::string_view bytes;
  Charset charset;
};
constexpr Mark kMarks[] = {{"\xEF\xBB\xBF", Charset::kUtf8},
                           {"\x84\x31\x95\x33", Charset::kGb18030},
                           {"\xFF\xFE", Charset::kUtf16Le},
                           {"\xFE\xFF", Charset::kUtf16Be}};

const Mark* FindMark(std::string_view body) {
  const auto at = std::find_if(std::begin(kMarks), std::end(kMarks),
                               [&](const Mark& mark) { return body.starts_with(mark.bytes); });
  return at == std::end(kMarks) ? nullptr : &*at;
}

bool IsUtf16(Charset charset) { return charset == Charset::kUtf16Le || charset == Charset::kUtf16Be; }

struct Magic {
  std::string_view bytes;
  const char* name;
};
constexpr Magic kMagic[] = {{"%PDF-", "PDF"},
                            {"PK\x03\x04", "ZIP (DOCX, XLSX, OFD)"},
                            {"\x89PNG", "PNG"},
                            {"\xFF\xD8\xFF", "JPEG"},
                            {"GIF8", "GIF"},
                            {"\xD0\xCF\x11\xE0", "OLE2 (DOC, XLS, WPS)"},
                            {"Rar!", "RAR"},
                            {"\x1F\x8B", "gzip"},
                            {"7z\xBC\xAF\x27\x1C", "7z"}};

// A text holds no NUL bytes, unless it is UTF-16, which says so by a mark.
absl::Status CheckText(std::string_view body, const Mark* mark) {
  for (const Magic& magic : kMagic) {
    if (body.starts_with(magic.bytes)) {
      return absl::InvalidArgumentError(absl::StrFormat("the body is no text: it begins as %s does", magic.name));
    }
  }
  if (body.starts_with(std::string_view("\xFF\xFE\0\0", 4)) || body.starts_with(std::string_view("\0\0\xFE\xFF", 4))) {
    return absl::InvalidArgumentError("the body has a byte-order mark of UTF-32, which is not decoded");
  }
  if (mark != nullptr && IsUtf16(mark->charset)) return absl::OkStatus();
  const std::size_t nul = body.find('\0');
  if (nul == std::string_view::npos) return absl::OkStatus();
  return absl::InvalidArgumentError(
      absl::StrFormat("the body looks binary: a NUL byte at %d and no byte-order mark of UTF-16", nul));
}

std::string_view AfterNoCase(std::string_view text, std::string_view word) {
  const auto at = std::search(text.begin(), text.end(), word.begin(), word.end(),
                              [](char a, char b) { return absl::ascii_tolower(static_cast<unsigned char>(a)) == b; });
  return text.substr(static_cast<std::size_t>(at - text.begin()) + (at == text.end() ? 0 : word.size()));
}

// The label in "text/html; charset=gb2312" or encoding="gb2312"; empty without one.
std::string LabelAfter(std::string_view text, std::string_view word) {
  std::string_view rest = AfterNoCase(text, word);
  while (!rest.empty() && absl::ascii_isspace(static_cast<unsigned char>(rest[0]))) rest.remove_prefix(1);
  if (!rest.starts_with('=')) return {};
  rest.remove_prefix(1);
  const std::size_t begin = std::min(rest.find_first_not_of(" \t\r\n\"'"), rest.size());
  const std::size_t end = std::min(rest.find_first_of(" \t\r\n\"';>?", begin), rest.size());
  return std::string(rest.substr(begin, end - begin));
}

std::string LabelOfMeta(const HtmlTree& page, std::uint32_t node) {
  std::string label = page.AttributeOf(node, AttributeName::kCharset);
  if (!label.empty()) return label;
  const std::string kind = page.AttributeOf(node, AttributeName::kHttpEquiv);
  if (!absl::EqualsIgnoreCase(kind, "content-type")) return {};
  return LabelAfter(page.AttributeOf(node, AttributeName::kContent), "charset");
}

// True where the charset fits and half of what stands outside ASCII is hanzi.
bool MostlyHanzi(const Decoding& decoding) {
  std::uint32_t hanzi = 0;
  const std::string& text = decoding.text.text;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::DecodeAt(text, at);
    if (decoded.point >= 0x4E00 && decoded.point <= 0x9FFF) ++hanzi;
    at += decoded.bytes;
  }
  return decoding.BadRate() <= kFits && hanzi * 2 >= decoding.multibyte;
}

// One body and the way to its charset.
class Decision {
 public:
  Decision(std::string_view body, const CharsetHints& hints) : body_(body) {
    if (!hints.label.empty()) out_.declared.push_back(hints.label);
    if (hints.is_html) {
      if (auto label = DeclaredInPage(body)) out_.declared.push_back(*std::move(label));
    }
    if (const auto meaning = FindLabel(hints.hint)) hint_ = meaning->charset;
    for (const std::string& label : out_.declared) AddDeclared(label);
  }

  absl::StatusOr<DecodedBody> Run() {
    const Mark* mark = FindMark(body_);
    RETURN_IF_ERROR(CheckText(body_, mark));
    if (mark != nullptr) {
      Settle(mark->charset, CharsetBasis::kBom, 1);
    } else if (IsAscii()) {
      Settle(declared_.empty() ? Charset::kUtf8 : declared_.front(),
             declared_.empty() ? CharsetBasis::kValidity : CharsetBasis::kDeclared, 1);
    } else if (!SettleByUtf8() && !SettleByDeclaration() && !SettleByHint()) {
      RETURN_IF_ERROR(SettleByDetector());
    }
    out_.mislabelled = !declared_.empty() && declared_.front() != out_.charset;
    DecodeAll(mark == nullptr ? 0 : mark->bytes.size());
    return std::move(out_);
  }

 private:
  void AddDeclared(std::string_view label) {
    const auto meaning = FindLabel(label);
    if (meaning && meaning->charset) {
      // A page whose bytes we could read this far is not UTF-16 without a mark.
      declared_.push_back(IsUtf16(*meaning->charset) ? Charset::kUtf8 : *meaning->charset);
    } else if (refused_.empty()) {
      refused_ = std::string(label);
    }
  }

  bool IsAscii() const {
    return std::all_of(body_.begin(), body_.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  }

  void Settle(Charset charset, CharsetBasis basis, double confidence) {
    out_.charset = charset;
    out_.basis = basis;
    out_.confidence = confidence;
  }

  bool IsDeclared(Charset charset) const {
    return std::find(declared_.begin(), declared_.end(), charset) != declared_.end();
  }

  // The body read in a charset; the last one asked for is kept.
  const Decoding& ReadAs(Charset charset) {
    if (read_as_ != charset) read_ = Decode(charset, body_);
    read_as_ = charset;
    return read_;
  }

  double BadRate(Charset charset) { return ReadAs(charset).BadRate(); }

  // UTF-8 beats another label where it holds for the whole body.
  bool SettleByUtf8() {
    if (BreaksUtf8()) return false;
    const Decoding& decoding = ReadAs(Charset::kUtf8);
    if (decoding.BadRate() > kFits) return false;
    const bool whole = decoding.invalid.empty();
    const bool declared = IsDeclared(Charset::kUtf8);
    if (!declared && MayBeUtf8ByChance(decoding.multibyte)) {
      if (!declared_.empty() || hint_) return false;
      Settle(Charset::kGb18030, CharsetBasis::kDetected, 0.5);
      return true;
    }
    Settle(Charset::kUtf8, declared ? CharsetBasis::kDeclared : CharsetBasis::kValidity, whole ? 1 : 0.9);
    return true;
  }

  // True once more sequences are broken than a body of this size may have.
  bool BreaksUtf8() const {
    const auto most = static_cast<std::size_t>(kFits * static_cast<double>(body_.size()));
    std::size_t broken = 0;
    for (std::size_t at = 0; (at += text::ValidUtf8Prefix(body_.substr(at))) < body_.size();) {
      if (++broken > most + 1) return true;
      at += BrokenUtf8Length(body_, at);
    }
    return false;
  }

  // A few hanzi of GB18030 may be valid UTF-8 of two bytes each (联通, 通知); of three bytes hardly ever.
  bool MayBeUtf8ByChance(std::uint32_t characters) {
    if (characters > kFewCharacters || CountLongSequences() >= kSureSequences) return false;
    if (!declared_.empty()) return declared_.front() != Charset::kWindows1252 && BadRate(declared_.front()) == 0;
    return hint_ ? BadRate(*hint_) == 0 : ReadsAsHanzi(Charset::kGb18030);
  }

  int CountLongSequences() const {
    int count = 0;
    for (std::size_t at = 0; at < body_.size();) {
      const std::uint32_t bytes = text::DecodeAt(body_, at).bytes;
      if (bytes >= 3) ++count;
      at += bytes;
    }
    return count;
  }

  // The declared charset with the fewest bad sequences, the first of equals; "latin-1" over GBK text is never meant.
  bool SettleByDeclaration() {
    double least = kTolerated;
    bool found = false;
    for (const Charset charset : declared_) {
      const double bad = BadRate(charset);
      if (bad > least || (found && bad == least)) continue;
      if (charset == Charset::kWindows1252 && ReadsAsHanzi(Charset::kGb18030)) {
        Settle(Charset::kGb18030, CharsetBasis::kValidity, 0.8);
      } else {
        Settle(charset, CharsetBasis::kDeclared, bad == 0 ? 1 : bad <= kFits ? 0.9 : 0.6);
      }
      least = bad;
      found = true;
    }
    return found;
  }

  bool SettleByHint() {
    if (!hint_ || BadRate(*hint_) > kTolerated) return false;
    Settle(*hint_, CharsetBasis::kHint, 0.8);
    return true;
  }

  absl::Status SettleByDetector() {
    const auto detected = DetectCharset(body_);
    const bool fits = detected && !IsUtf16(*detected) && BadRate(*detected) <= kFits;
    if (fits && (refused_.empty() || ReadsAsHanzi(*detected))) {
      Settle(*detected, CharsetBasis::kDetected, 0.7);
      return absl::OkStatus();
    }
    if (!refused_.empty()) {
      return absl::UnimplementedError(absl::StrFormat("the declared charset \"%s\" is not decoded", refused_));
    }
    return SettleByLeastDamage();
  }

  bool ReadsAsHanzi(Charset charset) { return MostlyHanzi(ReadAs(charset)); }

  absl::Status SettleByLeastDamage() {
    constexpr Charset kCandidates[] = {Charset::kUtf8, Charset::kGb18030, Charset::kBig5};
    double least = 1;
    for (const Charset charset : kCandidates) {
      const double bad = BadRate(charset);
      if (bad < least) Settle(charset, CharsetBasis::kDetected, 0.4);
      least = std::min(least, bad);
    }
    if (least <= 2 * kTolerated) return absl::OkStatus();
    return absl::InvalidArgumentError(
        absl::StrFormat("the body fits no charset: %.0f %% of its characters are broken in the nearest, %s",
                        least * 100, CharsetName(out_.charset)));
  }

  void DecodeAll(std::size_t mark) {
    const std::vector<ForeignBlock> foreign = FindForeignBlocks(body_, out_.charset);
    const bool whole = mark == 0 && foreign.empty();
    Decoding decoding = whole ? TakeReading() : DecodeBlocks(mark, foreign);
    out_.text = std::move(decoding.text);
    out_.invalid = std::move(decoding.invalid);
    for (CharsetBlock& block : out_.blocks) block.text = out_.text.map.ToText(block.source);
  }

  Decoding DecodeBlocks(std::size_t mark, const std::vector<ForeignBlock>& foreign) {
    Decoder decoder(body_.size());
    decoder.Drop(static_cast<std::uint32_t>(mark));
    std::size_t at = mark;
    for (const ForeignBlock& block : foreign) {
      if (block.source.begin < at) continue;
      decoder.Append(out_.charset, body_.substr(at, block.source.begin - at));
      decoder.Append(block.charset, block.source.In(body_));
      out_.blocks.push_back({block.source, {}, block.charset});
      at = block.source.end;
    }
    decoder.Append(out_.charset, body_.substr(at));
    return std::move(decoder).Finish();
  }

  Decoding TakeReading() {
    ReadAs(out_.charset);
    return std::move(read_);
  }

  std::string_view body_;
  std::optional<Charset> hint_;
  std::vector<Charset> declared_;
  std::string refused_;  // the first label that is none of ours
  std::optional<Charset> read_as_;
  Decoding read_;
  DecodedBody out_;
};

}  // namespace

std::optional<std::string> DeclaredInPage(std::string_view body) {
  const std::string_view head = body.substr(0, kPrescan);
  if (head.starts_with("<?xml")) {
    std::string label = LabelAfter(head.substr(0, head.find('>')), "encoding");
    if (!label.empty()) return label;
  }
  const HtmlTree page = HtmlTree::Parse(head);
  for (std::uint32_t node = 0; node < page.nodes().size(); ++node) {
    if (page.nodes()[node].tag != Tag::kMeta) continue;
    std::string label = LabelOfMeta(page, node);
    if (!label.empty()) return label;
  }
  return std::nullopt;
}

absl::StatusOr<DecodedBody> DecodeBody(std::string_view body, const CharsetHints& hints) {
  return Decision(body, hints).Run();
}

}  // namespace taizhang::markup
