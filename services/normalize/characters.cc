#include "normalize/characters.h"

#include <string>
#include <utility>

#include "normalize/character_class.h"
#include "normalize/line_characters.h"
#include "text/utf8.h"
#include "unicode/bytestream.h"
#include "unicode/edits.h"
#include "unicode/normalizer2.h"
#include "unicode/stringpiece.h"

namespace taizhang::normalize {
namespace {

using text::Decoded;
using text::MappedText;
using text::Rewriter;

// Blocks that NFC leaves as they are and that do not combine: Latin-1, marks, hanzi, private use, full-width
// forms.
bool IsStableUnderNfc(char32_t c) {
  return c < 0x300 || (c >= 0x3000 && c < 0x302A) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0x2002 && c <= 0x2069) ||
         (c >= 0xE000 && c <= 0xF8FF) || (c >= 0xFF00 && c <= 0xFFEF) || (c >= 0x2150 && c <= 0x218F) ||
         (c >= 0x2460 && c <= 0x2ADB) || c == text::kReplacement;
}

// The first character that NFC may change; the size of the text when there is none.
std::size_t FirstUnstable(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      ++at;
    } else if (byte >= 0xE4 && byte <= 0xE9 && at + 3 <= text.size()) {
      at += 3;
    } else {
      const Decoded decoded = DecodeInline(text, at);
      if (!IsStableUnderNfc(decoded.point)) return at;
      at += decoded.bytes;
    }
  }
  return text.size();
}

MappedText Nfc(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status)) return MappedText::Identity(text);
  std::string composed;
  icu::StringByteSink<std::string> sink(&composed);
  icu::Edits edits;
  nfc->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())), sink, &edits, status);
  if (U_FAILURE(status)) return MappedText::Identity(text);
  text::OffsetMap::Builder map;
  icu::Edits::Iterator edit = edits.getFineIterator();
  while (edit.next(status)) {
    const auto source = static_cast<std::uint32_t>(edit.oldLength());
    const auto target = static_cast<std::uint32_t>(edit.newLength());
    if (edit.hasChange()) {
      map.Units(source, target);
    } else {
      map.Keep(source);
    }
  }
  return {std::move(composed), std::move(map).Build()};
}

bool IsContextMark(char32_t c) {
  return c == U'，' || c == U'；' || c == U'：' || c == U'？' || c == U'！' || c == U'（' || c == U'）';
}

bool IsLineEnd(char32_t c) { return c == U'\r' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029; }

// The canonical form of a width variant; the character itself for every other.
char32_t FoldWidth(char32_t c) {
  if (c >= 0xFF01 && c <= 0xFF5E && !IsContextMark(c)) return c - 0xFEE0;
  switch (c) {
    case U'｡':
      return U'。';
    case U'｢':
      return U'「';
    case U'｣':
      return U'」';
    case U'､':
      return U'、';
    case U'･':
      return U'・';
    case U'￥':
      return U'¥';
    default:
      return c;
  }
}

void Put(Rewriter& out, std::uint32_t at, std::uint32_t bytes, char32_t point) {
  std::string folded;
  text::AppendUtf8(point, folded);
  out.KeepUpTo(at);
  out.Replace(bytes, folded);
}

// Handles one character that is neither a plain hanzi nor plain ASCII.
void FoldOne(std::string_view text, std::uint32_t at, Decoded decoded, Rewriter& out) {
  const char32_t c = decoded.point;
  if (IsInvisible(c) || IsControl(c)) {
    out.KeepUpTo(at);
    out.Drop(decoded.bytes);
  } else if (IsLineEnd(c)) {
    out.KeepUpTo(at);
    if (c == U'\r' && at + 1 < text.size() && text[at + 1] == '\n') {
      out.Drop(1);
    } else {
      out.Replace(decoded.bytes, "\n");
    }
  } else if (const char32_t folded = FoldWidth(c); folded != c) {
    Put(out, at, decoded.bytes, folded);
  }
}

MappedText Fold(std::string_view text) {
  Rewriter out(text);
  const auto size = static_cast<std::uint32_t>(text.size());
  for (std::uint32_t at = 0; at < size;) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if ((byte >= 0x20 && byte < 0x7F) || byte == '\n' || byte == '\t') {
      ++at;
    } else if (byte >= 0xE4 && byte <= 0xE9 && at + 3 <= size) {
      at += 3;
    } else {
      const Decoded decoded = DecodeInline(text, at);
      FoldOne(text, at, decoded, out);
      at += decoded.bytes;
    }
  }
  return std::move(out).Finish();
}

void Compose(MappedText& page) {
  if (FirstUnstable(page.text) < page.text.size()) page.Apply(Nfc(page.text));
}

}  // namespace

MappedText FoldCharacters(std::string_view text) {
  // Twice, because NFC makes characters that fold (U+037E → ;) and folding makes letters that compose (Ａ + accent).
  MappedText page = Fold(text);
  if (FirstUnstable(page.text) == page.text.size()) return page;
  Compose(page);
  page.Apply(Fold(page.text));
  Compose(page);
  return page;
}

}  // namespace taizhang::normalize
