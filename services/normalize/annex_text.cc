#include "normalize/annex_text.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_format.h"
#include "markup/entities.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

using markup::ContentKind;

constexpr std::size_t kLongestReference = 12;  // bytes of &#x1F600;

// A tag of XML: name without prefix, and what it does.
struct XmlTag {
  std::string_view name;
  std::string_view attributes;
  bool ends = false;   // </p>
  bool empty = false;  // <br/>
};

XmlTag ReadTag(std::string_view inside) {
  XmlTag tag;
  tag.ends = inside.starts_with("/");
  tag.empty = inside.ends_with("/");
  if (tag.ends) inside.remove_prefix(1);
  if (tag.empty) inside.remove_suffix(1);
  const std::size_t end = std::min(inside.find_first_of(" \t\r\n"), inside.size());
  tag.name = inside.substr(0, end);
  tag.attributes = inside.substr(end);
  if (const std::size_t colon = tag.name.find(':'); colon != tag.name.npos) tag.name.remove_prefix(colon + 1);
  return tag;
}

// The value of an attribute; empty when it is missing.
std::string_view ValueOf(std::string_view attributes, std::string_view name) {
  const std::size_t at = attributes.find(std::string(" ") + std::string(name) + "=\"");
  if (at == attributes.npos) return {};
  const std::string_view value = attributes.substr(at + name.size() + 3);
  return value.substr(0, value.find('"'));
}

// Walks a part from tag to tag and writes the text of some elements.
class XmlText {
 public:
  XmlText(std::string_view xml, text::Rewriter& out) : xml_(xml), out_(out) {}
  virtual ~XmlText() = default;

  void Run() {
    for (std::size_t at = 0; at < xml_.size();) {
      const std::size_t open = std::min(xml_.find('<', at), xml_.size());
      if (in_text_) {
        PutText(xml_.substr(at, open - at));
      } else {
        out_.Drop(static_cast<std::uint32_t>(open - at));
      }
      if (open == xml_.size()) return;
      const bool comment = xml_.substr(open).starts_with("<!--");
      const std::size_t close = xml_.find(comment ? "-->" : ">", open);
      const std::size_t end = close == xml_.npos ? xml_.size() : close + (comment ? 3 : 1);
      if (!comment && close != xml_.npos) OnTag(ReadTag(xml_.substr(open + 1, close - open - 1)));
      out_.Drop(static_cast<std::uint32_t>(end - open));
      at = end;
    }
  }

 protected:
  virtual void OnTag(const XmlTag& tag) = 0;
  void Insert(std::string_view mark) { out_.Insert(mark); }
  bool EndsWith(char c) const { return out_.output().empty() || out_.output().back() == c; }

  bool in_text_ = false;

 private:
  void PutText(std::string_view words) {
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t mark = std::min(words.find_first_of("&\r\n", at), words.size());
      out_.Keep(static_cast<std::uint32_t>(mark - at));
      if (mark == words.size()) return;
      const std::size_t end = words.substr(mark, kLongestReference).find(';');
      const std::size_t bytes = words[mark] == '&' && end != words.npos ? end + 1 : 1;
      const std::string decoded = words[mark] == '&' ? markup::DecodeReferences(words.substr(mark, bytes)) : " ";
      out_.Replace(static_cast<std::uint32_t>(bytes), decoded);
      at = mark + bytes;
    }
  }

  std::string_view xml_;
  text::Rewriter& out_;
};

class WordText : public XmlText {
 public:
  using XmlText::XmlText;

 private:
  void OnTag(const XmlTag& tag) override {
    if (tag.name == "t") {
      in_text_ = !tag.ends && !tag.empty;
    } else if (tag.name == "tc" && !tag.empty) {
      OnCell(tag.ends);
    } else if (tag.name == "tr" && tag.ends) {
      Insert("\n");
      first_cell_ = true;
    } else if (tag.name == "p" && (tag.ends || tag.empty)) {
      paragraph_waits_ = cells_ > 0;
      if (cells_ == 0) Insert("\n");
    } else if ((tag.name == "br" || tag.name == "cr" || tag.name == "tab") && !tag.ends) {
      Insert(tag.name == "tab" || cells_ > 0 ? " " : "\n");
    } else if (tag.name == "r" && !tag.ends && paragraph_waits_) {  // a second paragraph of a cell
      if (!EndsWith('\t')) Insert(" ");
      paragraph_waits_ = false;
    }
  }

  void OnCell(bool ends) {
    if (!ends && cells_++ == 0) {
      if (!first_cell_) Insert("\t");
      first_cell_ = false;
    }
    if (ends && cells_ > 0) --cells_;
    paragraph_waits_ = false;
  }

  int cells_ = 0;  // open ones, those of tables in cells too
  bool first_cell_ = true;
  bool paragraph_waits_ = false;
};

class OfdText : public XmlText {
 public:
  using XmlText::XmlText;

 private:
  static constexpr double kOneLine = 2;  // millimetres that pieces of one line may differ in height

  void OnTag(const XmlTag& tag) override {
    if (tag.name == "TextCode") {
      in_text_ = !tag.ends && !tag.empty;
    } else if (tag.name == "TextObject" && !tag.ends) {
      const double top = TopOf(ValueOf(tag.attributes, "Boundary"));
      if (!EndsWith('\n') && (top < top_ - kOneLine || top > top_ + kOneLine)) Insert("\n");
      top_ = top;
    } else if (tag.name == "Content" && tag.ends && !EndsWith('\n')) {
      Insert("\n");
    }
  }

  // The second number of "x y width height".
  static double TopOf(std::string_view boundary) {
    const std::size_t blank = boundary.find(' ');
    return blank == boundary.npos ? 0 : std::strtod(std::string(boundary.substr(blank)).c_str(), nullptr);
  }

  double top_ = 0;
};

}  // namespace

absl::StatusOr<text::MappedText> TextOfAnnex(ContentKind kind, const std::vector<AnnexPart>& parts) {
  std::string all;
  for (const AnnexPart& part : parts) {
    if (!text::IsValidUtf8(part.bytes)) return absl::DataLossError(absl::StrFormat("%s is no UTF-8", part.name));
    all += part.bytes;
  }
  text::Rewriter out(all);
  for (const AnnexPart& part : parts) {
    const std::string_view bytes = std::string_view(all).substr(out.position(), part.bytes.size());
    if (kind == ContentKind::kDocx) {
      WordText(bytes, out).Run();
    } else if (kind == ContentKind::kOfd) {
      OfdText(bytes, out).Run();
    } else {
      out.Keep(static_cast<std::uint32_t>(bytes.size()));
    }
  }
  return std::move(out).Finish();
}

}  // namespace taizhang::normalize
