#include "normalize/text_weight.h"

#include <algorithm>
#include <string>

#include "absl/strings/ascii.h"
#include "normalize/character_class.h"
#include "normalize/document_links.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

using markup::HtmlNode;
using markup::HtmlTree;
using markup::Tag;

constexpr std::uint32_t kRunningHanzi = 25;

struct Counted {
  std::uint32_t hanzi = 0;
  std::uint32_t stops = 0;
  std::uint32_t marks = 0;
};

Counted Count(std::string_view raw) {
  Counted out;
  for (std::size_t at = 0; at < raw.size();) {
    if (static_cast<unsigned char>(raw[at]) < 0x80) {
      ++at;
      continue;
    }
    const text::Decoded decoded = text::DecodeAt(raw, at);
    at += decoded.bytes;
    if (IsHanzi(decoded.point)) ++out.hanzi;
    if (decoded.point == U'。') ++out.stops;
    if (decoded.point == U'。' || decoded.point == U'，' || decoded.point == U'；') ++out.marks;
  }
  return out;
}

bool IsBreak(Tag tag) { return tag == Tag::kBr || markup::Has(tag, markup::kBlock); }

// One walk down: the texts of each node itself, and which lines are running text.
class Weigher {
 public:
  explicit Weigher(const HtmlTree& page) : page_(page), weights_(page.nodes().size()), unseen_end_(0) {}

  std::vector<TextWeight> Run() {
    const auto count = static_cast<std::uint32_t>(page_.nodes().size());
    for (std::uint32_t node = 1; node < count; ++node) Visit(node);
    EndLine();
    for (std::uint32_t node = count - 1; node > 0; --node) AddTo(weights_[page_.nodes()[node].parent], weights_[node]);
    return std::move(weights_);
  }

 private:
  void Visit(std::uint32_t node) {
    const HtmlNode& each = page_.nodes()[node];
    if (node < unseen_end_) return;
    if (node >= block_end_ || IsBreak(each.tag)) EndLine();
    if (each.tag == Tag::kText) return AddText(node);
    if (page_.IsUnseen(node)) {
      unseen_end_ = each.end;
    } else if (each.tag == Tag::kA) {
      link_end_ = each.end;
      ++weights_[node].links;
      if (LeadsToAnnex(page_, node)) ++weights_[node].file_links;
    } else if (markup::Has(each.tag, markup::kBlock)) {
      block_end_ = each.end;
    }
  }

  void AddText(std::uint32_t node) {
    const Counted counted = Count(page_.nodes()[node].source.In(page_.source()));
    TextWeight& weight = weights_[node];
    weight.hanzi = counted.hanzi;
    weight.stops = counted.stops;
    if (node < link_end_) {
      weight.link_hanzi = counted.hanzi;
      return;
    }
    line_.push_back(node);
    line_hanzi_ += counted.hanzi;
    line_marks_ += counted.marks;
  }

  void EndLine() {
    if (line_marks_ > 0 || line_hanzi_ >= kRunningHanzi) {
      for (const std::uint32_t node : line_) weights_[node].running = weights_[node].hanzi;
    }
    line_.clear();
    line_hanzi_ = line_marks_ = 0;
    block_end_ = 0xFFFFFFFF;
  }

  static void AddTo(TextWeight& sum, const TextWeight& part) {
    sum.hanzi += part.hanzi;
    sum.link_hanzi += part.link_hanzi;
    sum.stops += part.stops;
    sum.links += part.links;
    sum.file_links += part.file_links;
    sum.running += part.running;
  }

  const HtmlTree& page_;
  std::vector<TextWeight> weights_;
  std::uint32_t unseen_end_;
  std::uint32_t link_end_ = 0;
  std::uint32_t block_end_ = 0xFFFFFFFF;  // where the block of the line ends
  std::vector<std::uint32_t> line_;       // text nodes
  std::uint32_t line_hanzi_ = 0;
  std::uint32_t line_marks_ = 0;
};

}  // namespace

std::vector<TextWeight> WeighText(const HtmlTree& page) { return Weigher(page).Run(); }

}  // namespace taizhang::normalize
