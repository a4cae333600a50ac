#include "markup/content_kind.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace taizhang::markup {
namespace {

constexpr std::size_t kHead = 4096;          // in which <html> may stand after comments and scripts of others
constexpr std::size_t kPdfHead = 1024;       // bytes before %PDF- that readers accept
constexpr std::size_t kDirectory = 1 << 16;  // the end of a zip archive, where its directory stands

bool ContainsIgnoringCase(std::string_view text, std::string_view lower) {
  const auto at = std::search(text.begin(), text.end(), lower.begin(), lower.end(),
                              [](char a, char b) { return (a >= 'A' && a <= 'Z' ? a - 'A' + 'a' : a) == b; });
  return at != text.end();
}

bool StartsWithIgnoringCase(std::string_view text, std::string_view lower) {
  return ContainsIgnoringCase(text.substr(0, lower.size()), lower);
}

// An element that begins a page or a piece of one, after blanks and a byte order mark.
bool BeginsWithElement(std::string_view body) {
  if (body.starts_with("\xEF\xBB\xBF")) body.remove_prefix(3);
  body.remove_prefix(std::min(body.find_first_not_of(" \t\r\n\f"), body.size()));
  if (body.starts_with("<!--")) return true;
  constexpr auto kElements = std::to_array<std::string_view>(
      {"<head",  "<script", "<iframe", "<h1",    "<h2",      "<h3",      "<div",  "<font",
       "<table", "<a",      "<style",  "<title", "<b",       "<body",    "<br",   "<p",
       "<meta",  "<center", "<span",   "<ul",    "<section", "<article", "<link", "<form"});
  return std::any_of(kElements.begin(), kElements.end(), [body](std::string_view element) {
    if (!StartsWithIgnoringCase(body, element) || body.size() == element.size()) return false;
    constexpr std::string_view kEnds = " >/\t\r\n";
    return kEnds.find(body[element.size()]) != kEnds.npos;
  });
}

ContentKind KindOfZip(std::string_view body) {
  const std::string_view directory = body.substr(body.size() - std::min(body.size(), kDirectory));
  const auto holds = [&](std::string_view name) {
    return directory.find(name) != directory.npos || body.substr(0, kHead).find(name) != body.npos;
  };
  if (holds("word/document.xml")) return ContentKind::kDocx;
  return holds("OFD.xml") ? ContentKind::kOfd : ContentKind::kArchive;
}

}  // namespace

ContentKind SniffContent(std::string_view body) {
  if (body.starts_with("PK\x03\x04")) return KindOfZip(body);
  if (body.starts_with("Rar!\x1A\x07")) return ContentKind::kArchive;
  if (body.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) return ContentKind::kOffice;
  if (body.substr(0, kPdfHead).find("%PDF-") != body.npos) return ContentKind::kPdf;
  const std::string_view head = body.substr(0, kHead);
  if (ContainsIgnoringCase(head, "<html") || ContainsIgnoringCase(head, "<!doctype html")) return ContentKind::kHtml;
  return BeginsWithElement(head) ? ContentKind::kHtml : ContentKind::kText;
}

}  // namespace taizhang::markup
