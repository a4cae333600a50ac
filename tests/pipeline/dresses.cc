#include "pipeline/dresses.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

#include "absl/strings/str_format.h"
#include "markup/encode.h"
#include "normalize/character_class.h"
#include "normalize/compiled_rules.h"
#include "text/tsv.h"
#include "text/utf8.h"

namespace taizhang::pipeline {
namespace {

// Rewrites a text character by character: `write` is called with each and appends what stands for it.
template <typename Write>
std::string ByCharacter(std::string_view text, Write write) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::DecodeAt(text, at);
    write(decoded.point, out);
    at += decoded.bytes;
  }
  return out;
}

// A column of a rule file by the character of another.
std::map<char32_t, std::string> Column(std::string_view name, const std::vector<std::string_view>& header,
                                       std::size_t key, std::size_t value) {
  const auto table = text::Tsv::Parse(name, *normalize::CompiledRules().Find(name), header);
  std::map<char32_t, std::string> rows;
  for (const text::Tsv::Row& row : table->rows()) {
    const std::string_view keys = table->Cell(row, key);
    for (std::size_t at = 0; at < keys.size();) {
      const text::Decoded decoded = text::DecodeAt(keys, at);
      rows.try_emplace(decoded.point, table->Cell(row, value));
      at += decoded.bytes;
    }
  }
  return rows;
}

// The frequently used hanzi of Big5: its first level.
bool IsFrequentInBig5(std::string_view character) {
  const std::string bytes = markup::Encode("big5", character);
  return bytes.size() == 2 && bytes[0] >= '\xA4' && bytes[0] <= '\xC6';
}

// The traditional form of a simplified character: the first that is frequent, so that no variant is taken.
std::map<char32_t, std::string> TraditionalForms() {
  std::map<char32_t, std::string> forms;
  const auto rows = Column("opencc_characters.tsv", {"traditional", "simplified", "only"}, 0, 1);
  for (const auto& [traditional, simplified] : rows) {
    std::string form;
    text::AppendUtf8(traditional, form);
    if (!IsFrequentInBig5(simplified) && IsFrequentInBig5(form)) {
      forms.try_emplace(text::DecodeAt(simplified, 0).point, form);
    }
  }
  return forms;
}

constexpr auto kReadings = std::to_array<std::pair<char32_t, const char*>>({
    {U'进', "jìn"},  {U'业', "yè"},   {U'建', "jiàn"},  {U'设', "shè"}, {U'产', "chǎn"},  {U'资', "zī"},
    {U'区', "qū "},  {U'县', "xiàn"}, {U'会', "huì "},  {U'实', "shí"}, {U'项', "xiàng"}, {U'成', "chéng"},
    {U'到', "dào"},  {U'万', "wàn"},  {U'为', "wèi"},   {U'民', "mín"}, {U'工', "gōng"},  {U'全', "quán"},
    {U'年', "nián"}, {U'发', "fā"},   {U'政', "zhèng"}, {U'和', "hé"},  {U'开', "kāi"},   {U'省', "shěng"},
});

std::string Escaped(std::string_view text) {
  return ByCharacter(text, [](char32_t c, std::string& out) {
    if (c == U'<') {
      out += "&lt;";
    } else if (c == U'&') {
      out += "&amp;";
    } else {
      text::AppendUtf8(c, out);
    }
  });
}

// Calls `each` with every line, escaped.
template <typename Each>
void EachLine(std::string_view text, Each each) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    each(Escaped(text.substr(at, end - at)));
    at = end + 1;
  }
}

// Editors set numbers in a Latin font.
std::string WithNumberSpans(std::string_view line) {
  std::string out;
  bool inside = false;
  for (const char c : line) {
    const bool digit = c >= '0' && c <= '9';
    if (digit != inside) out += digit ? "<span lang=\"EN-US\">" : "</span>";
    inside = digit;
    out += c;
  }
  return inside ? out + "</span>" : out;
}

}  // namespace

std::string HardWrapped(std::string_view text, std::size_t width) {
  std::size_t column = 0;
  return ByCharacter(text, [&](char32_t c, std::string& out) {
    if (c == U'\n') {
      column = 0;
    } else if (column++ == width) {
      out += '\n';
      column = 1;
    }
    text::AppendUtf8(c, out);
  });
}

std::string FullWidth(std::string_view text) {
  return ByCharacter(text, [](char32_t c, std::string& out) {
    const bool wide = normalize::IsDigit(c) || normalize::IsLatin(c) || c == U'%' || c == U'.';
    text::AppendUtf8(wide ? c + 0xFEE0 : c, out);
  });
}

std::string HalfWidth(std::string_view text) {
  return ByCharacter(text, [](char32_t c, std::string& out) {
    text::AppendUtf8(std::u32string_view(U"，；：？！（）").find(c) == std::u32string_view::npos ? c : c - 0xFEE0, out);
  });
}

std::string Traditional(std::string_view text) {
  static const std::map<char32_t, std::string> forms = TraditionalForms();
  return ByCharacter(text, [](char32_t c, std::string& out) {
    const auto form = forms.find(c);
    if (form != forms.end()) {
      out += form->second;
    } else {
      text::AppendUtf8(c, out);
    }
  });
}

std::string WithReadings(std::string_view text) {
  return ByCharacter(text, [](char32_t c, std::string& out) {
    text::AppendUtf8(c, out);
    for (const auto& [hanzi, reading] : kReadings) {
      if (hanzi == c) out += absl::StrFormat("(%s)", reading);
    }
  });
}

std::string WithTonelessReadings(std::string_view text) {
  static const std::map<char32_t, std::string> syllables = Column("readings.tsv", {"syllable", "hanzi"}, 1, 0);
  int n = 0;
  return ByCharacter(text, [&](char32_t c, std::string& out) {
    text::AppendUtf8(c, out);
    const auto syllable = syllables.find(c);
    if (syllable == syllables.end() || ++n % 3 != 0) return;
    out += "(" + syllable->second + (n % 2 == 0 ? syllable->second : "") + ")";
  });
}

std::string ParagraphPage(std::string_view text, std::string_view charset) {
  std::string html = absl::StrFormat(
      "<!DOCTYPE html>\n<html><head><meta charset=\"%s\"><title></title></head>\n<body>\n<div class=\"TRS_Editor\" "
      "id=\"zoom\">\n",
      charset);
  EachLine(text, [&](const std::string& line) { html += "<p>　　" + line + "</p>\n"; });
  return html + "</div>\n<div class=\"share\">分享到：<a href=\"#\">微信</a></div>\n</body></html>\n";
}

std::string BreakPage(std::string_view text, std::string_view charset) {
  std::string html = absl::StrFormat(
      "<HTML><HEAD><META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=%s\"></HEAD><BODY>\r\n<DIV "
      "ALIGN=left>",
      charset);
  EachLine(text, [&](const std::string& line) { html += "&nbsp;&nbsp;&nbsp; " + line + "<BR>\r\n"; });
  return html + "</DIV></BODY></HTML>\r\n";
}

std::string TablePage(std::string_view text, std::string_view charset) {
  std::string html = absl::StrFormat(
      "<html><head><meta http-equiv=\"content-type\" content=\"text/html; charset=%s\"></head><body>"
      "<table width=\"980\"><tr><td><a href=\"/\">首页</a> | <a href=\"/xw/\">新闻</a> | <a "
      "href=\"/zw/\">政务</a></td></tr></table>"
      "<table width=\"980\"><tr><td width=\"200\"><a href=\"/a/1.htm\">栏目一</a><br><a "
      "href=\"/a/2.htm\">栏目二</a></td><td>",
      charset);
  EachLine(text, [&](const std::string& line) { html += "<p class=\"MsoNormal\">" + WithNumberSpans(line) + "</p>"; });
  return html +
         "</td></tr></table><table width=\"980\"><tr><td>版权所有：某县政府办公厅　<a "
         "href=\"/map\">网站地图</a></td></tr></table>"
         "</body></html>";
}

std::string Encoded(std::string_view html, const char* charset) {
  std::string all;
  for (std::size_t at = 0; at < html.size();) {
    const text::Decoded decoded = text::DecodeAt(html, at);
    const std::string_view character = html.substr(at, decoded.bytes);
    const std::string bytes = decoded.bytes == 1 ? std::string(character) : markup::Encode(charset, character);
    const bool missing = decoded.bytes > 1 && bytes.size() < 2;
    all += missing ? absl::StrFormat("&#%d;", static_cast<std::uint32_t>(decoded.point)) : bytes;
    at += decoded.bytes;
  }
  return all;
}

}  // namespace taizhang::pipeline
