#include "normalize/main_content.h"

#include <algorithm>
#include <utility>

#include "absl/strings/ascii.h"
#include "normalize/document_links.h"
#include "normalize/text_weight.h"
#include "status_macros.h"
#include "text/tsv.h"

namespace taizhang::normalize {
namespace {

using markup::AttributeName;
using markup::HtmlNode;
using markup::HtmlTree;
using markup::Tag;

// The floor of a document.
constexpr std::uint32_t kLeastHanzi = 40;
// The body holds this share of the page's running text, in percent.
constexpr std::uint32_t kBodyShare = 80;
// A list of links: this share of its hanzi is linked, in percent, by as many links.
constexpr std::uint32_t kLinkShare = 70;
constexpr std::uint32_t kLeastLinks = 3;
constexpr std::uint32_t kLeastLinkHanzi = 12;
constexpr std::size_t kLongestTitle = 400;  // bytes
constexpr std::uint32_t kTitleSlack = 60;   // bytes that a title's element may have beyond the title element
constexpr int kMostLinksBelow = 50;         // links below a body that belong to the document
constexpr int kBoxLevels = 4;               // of elements around such a link
constexpr std::size_t kBodyHead = 600;      // bytes in which a body repeats its title

std::string Lower(std::string_view text) {
  std::string out(text);
  absl::AsciiStrToLower(&out);
  return out;
}

std::string_view TagName(const HtmlTree& page, std::uint32_t node) {
  const std::string_view start = page.nodes()[node].source.In(page.source());
  if (start.size() < 2) return {};
  return start.substr(1, start.find_first_of(" \t\r\n\f/>", 1) - 1);
}

bool IsDocument(const TextWeight& weight) { return weight.hanzi >= kLeastHanzi || weight.stops > 0; }

bool IsLinkList(const TextWeight& weight) {
  return weight.links >= kLeastLinks && weight.link_hanzi >= kLeastLinkHanzi && weight.stops == 0 &&
         weight.link_hanzi * 100 >= weight.hanzi * kLinkShare;
}

bool CanBeLinkList(Tag tag) { return tag == Tag::kUl || tag == Tag::kDiv || tag == Tag::kTable || tag == Tag::kDl; }

std::string WithoutBlanks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at).starts_with("\u3000")) {
      at += 3;
    } else if (text.substr(at).starts_with("\u00A0")) {
      at += 2;
    } else {
      if (static_cast<unsigned char>(text[at]) > ' ') out.push_back(text[at]);
      ++at;
    }
  }
  return out;
}

class Finder {
 public:
  Finder(const HtmlTree& page, const ContentRules& rules, const PageFieldRules& fields)
      : page_(page), rules_(rules), fields_(fields), weights_(WeighText(page)) {}

  MainContent Run() {
    std::vector<std::uint32_t> bodies = FindContainers();
    if (bodies.empty()) bodies = {FindDense()};
    out_.body = bodies.front();
    if (const auto block = FindInformationBlock(page_, out_.body, fields_)) out_.parts.push_back(*block);
    if (const std::uint32_t title = FindTitle()) out_.parts.push_back(title);
    out_.parts.insert(out_.parts.end(), bodies.begin(), bodies.end());
    AddLinksBelow(Node(bodies.back()).end);
    KeepOutermost(out_.parts);
    for (const std::uint32_t part : out_.parts) LeaveOutFurniture(part);
    return std::move(out_);
  }

 private:
  const HtmlNode& Node(std::uint32_t node) const { return page_.nodes()[node]; }

  // The elements of the first row that a document stands in; of nested ones the outermost.
  std::vector<std::uint32_t> FindContainers() {
    int best = -1;
    std::vector<std::uint32_t> found;
    for (std::uint32_t node = 1; node < page_.nodes().size(); ++node) {
      if (Node(node).tag == Tag::kText || !IsDocument(weights_[node])) continue;
      const int rank = rules_.ContentRank(page_, node);
      if (rank < 0 || (best >= 0 && rank > best)) continue;
      if (rank != best) found.clear();
      best = rank;
      if (found.empty() || Node(found.back()).end <= node) found.push_back(node);
    }
    if (best >= 0) out_.basis = rules_.ContentName(best);
    return found;
  }

  // Goes down from the page while one child holds most of the running text.
  std::uint32_t FindDense() {
    const std::uint32_t running = weights_[0].running;
    out_.basis = IsDocument(weights_[0]) && running > 0 ? "density" : "page";
    std::uint32_t body = 0;
    if (out_.basis == "page") return body;
    for (std::uint32_t child = 1; child < Node(body).end;) {
      const bool holds = std::uint64_t{weights_[child].running} * 100 >= std::uint64_t{running} * kBodyShare;
      if (holds && markup::Has(Node(child).tag, markup::kBlock) && !EndsAtLine(child)) {
        body = child++;
      } else if (holds && Node(child).tag != Tag::kText) {
        ++child;  // an inline element around blocks
      } else {
        child = Node(child).end;
      }
    }
    return body;
  }

  // A paragraph, a row or a row group is a part of a body, never one.
  bool EndsAtLine(std::uint32_t node) const {
    const Tag tag = Node(node).tag;
    return tag == Tag::kP || tag == Tag::kTr || tag == Tag::kLi ||
           markup::Has(tag, markup::kRowGroup | markup::kHeading);
  }

  // The element before the body that says what <title> says; 0: none, or the body says it itself.
  std::uint32_t FindTitle() const {
    const std::string page_title = WithoutBlanks(PageTitle(page_));
    const std::string whole_title = WithoutBlanks(WholeTitle());
    const std::string body_head = WithoutBlanks(page_.TextOf(out_.body).substr(0, kBodyHead));
    std::uint32_t found = 0;
    bool found_by_class = false;
    for (std::uint32_t node = 1; node < out_.body; ++node) {
      const std::uint32_t hanzi = weights_[node].hanzi;
      if (Node(node).end > out_.body || hanzi < 4 || hanzi * 3 > whole_title.size() + kTitleSlack) continue;
      if (Node(node).tag == Tag::kText || page_.IsUnseen(node) || !IsShortElement(page_, node)) continue;
      const bool by_class = rules_.IsTitle(page_, node);
      if (!by_class && (found_by_class || weights_[node].links > 0)) continue;
      const std::string text = WithoutBlanks(page_.TextOf(node));
      if (text.size() > kLongestTitle || body_head.find(text) != std::string::npos) continue;
      if (by_class ? page_title.find(text) == std::string::npos : !IsTitleOf(text, whole_title)) continue;
      found = node;
      found_by_class = by_class;
    }
    return found;
  }

  std::string WholeTitle() const {
    for (std::uint32_t node = 1; node < page_.nodes().size(); ++node) {
      if (Node(node).tag == Tag::kTitle) return IsShortElement(page_, node) ? page_.TextOf(node) : "";
    }
    return "";
  }

  // Below the body: links to annexes and to the other parts of the article.
  void AddLinksBelow(std::uint32_t after) {
    int links = 0;
    for (std::uint32_t node = after; node < page_.nodes().size() && links < kMostLinksBelow; ++node) {
      if (Node(node).tag != Tag::kA || page_.IsUnseen(node) || !IsShortElement(page_, node)) continue;
      if (!BelongsToDocument(node)) continue;
      out_.parts.push_back(node);
      ++links;
    }
  }

  bool BelongsToDocument(std::uint32_t link) const {
    const std::string words = page_.TextOf(link);
    const std::string_view relation = PartRelation(words);
    if (relation == "next" || relation == "prev") return true;
    return LeadsToAnnex(page_, link) && (NamesAnnex(words) || IsCalledAnnex(link));
  }

  // 附件 stands in the box around a link.
  bool IsCalledAnnex(std::uint32_t link) const {
    std::uint32_t box = Node(link).parent;
    for (int levels = 0; box != 0 && levels < kBoxLevels && Node(box).end > link; ++levels, box = Node(box).parent) {
      if (!IsShortElement(page_, box)) return false;
      if (page_.TextOf(box).find("附件") != std::string::npos) return true;
    }
    return false;
  }

  void KeepOutermost(std::vector<std::uint32_t>& parts) const {
    std::sort(parts.begin(), parts.end());
    std::uint32_t end = 0;
    std::erase_if(parts, [&](std::uint32_t part) {
      if (part < end) return true;
      end = Node(part).end;
      return false;
    });
  }

  void LeaveOutFurniture(std::uint32_t part) {
    for (std::uint32_t node = part + 1; node < Node(part).end;) {
      if (Node(node).tag != Tag::kText && IsFurniture(node)) {
        out_.left_out.push_back(node);
        node = Node(node).end;
      } else {
        ++node;
      }
    }
  }

  bool IsFurniture(std::uint32_t node) const {
    const TextWeight& weight = weights_[node];
    if (rules_.IsFurniture(page_, node)) return weight.running * 2 < weights_[out_.body].running || weight.hanzi == 0;
    return CanBeLinkList(Node(node).tag) && IsLinkList(weight) && weight.file_links == 0;
  }

  const HtmlTree& page_;
  const ContentRules& rules_;
  const PageFieldRules& fields_;
  std::vector<TextWeight> weights_;
  MainContent out_;
};

bool IsHeading(Tag tag) { return tag >= Tag::kH1 && tag <= Tag::kH4; }

// Headings between the parts name the chapter that the body belongs to (a yearbook's): they are parts too.
void AddHeadingsBetween(const HtmlTree& page, MainContent& content) {
  std::vector<std::uint32_t> headings;
  for (std::size_t i = 0; i + 1 < content.parts.size(); ++i) {
    for (std::uint32_t node = page.nodes()[content.parts[i]].end; node < content.parts[i + 1];) {
      const bool heading = IsHeading(page.nodes()[node].tag) && page.nodes()[node].end <= content.parts[i + 1];
      if (heading && !page.IsUnseen(node)) headings.push_back(node);
      node = heading ? page.nodes()[node].end : node + 1;
    }
  }
  content.parts.insert(content.parts.end(), headings.begin(), headings.end());
  std::sort(content.parts.begin(), content.parts.end());
}

}  // namespace

absl::StatusOr<ContentRules> ContentRules::Load(std::string_view tsv) {
  ASSIGN_OR_RETURN(const text::Tsv table,
                   text::Tsv::Parse("content_containers.tsv", tsv, {"role", "attribute", "value", "example"}));
  ContentRules out;
  for (const text::Tsv::Row& row : table.rows()) {
    const std::string_view role = table.Cell(row, 0);
    const std::string_view attribute = table.Cell(row, 1);
    if (attribute != "id" && attribute != "class" && attribute != "tag") return table.Bad(row, "no such attribute");
    const std::string name = std::string(attribute) + " " + std::string(table.Cell(row, 2));
    Rows* rows = role == "content" ? &out.content_ : role == "title" ? &out.title_ : &out.furniture_;
    if (rows == &out.furniture_ && role != "furniture") return table.Bad(row, "no such role");
    rows->emplace(Lower(name), static_cast<int>(out.names_.size()));
    out.names_.push_back(name);
    const HtmlTree example = HtmlTree::Parse(table.Cell(row, 3));
    if (example.nodes().size() < 2 || Rank(*rows, example, 1) < 0) return table.Bad(row, "the example does not match");
  }
  return out;
}

int ContentRules::Rank(const Rows& rows, const HtmlTree& page, std::uint32_t node) {
  int best = -1;
  const auto look = [&](const std::string& key) {
    const auto at = rows.find(key);
    if (at != rows.end() && (best < 0 || at->second < best)) best = at->second;
  };
  const HtmlNode& each = page.nodes()[node];
  if (each.tag == Tag::kText) return best;
  look("tag " + Lower(TagName(page, node)));
  if (each.attribute_count == 0) return best;
  if (page.RawAttribute(node, AttributeName::kId)) look("id " + Lower(page.AttributeOf(node, AttributeName::kId)));
  const std::string classes = Lower(page.AttributeOf(node, AttributeName::kClass));
  for (std::size_t at = 0; at < classes.size();) {
    const std::size_t end = std::min(classes.find_first_of(" \t\r\n\f", at), classes.size());
    if (end > at) look("class " + classes.substr(at, end - at));
    at = end + 1;
  }
  return best;
}

MainContent FindMainContent(const HtmlTree& page, const ContentRules& rules, const PageFieldRules& fields) {
  MainContent content = Finder(page, rules, fields).Run();
  AddHeadingsBetween(page, content);
  return content;
}

}  // namespace taizhang::normalize
