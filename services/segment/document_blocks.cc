#include "segment/document_blocks.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>

#include "absl/strings/str_format.h"

namespace taizhang::segment {
namespace {

using text::Span;

// A longer line is running text.
constexpr std::uint32_t kMaxPatternLine = 360;  // bytes
// So many lines at most stand between the beginning and the running text.
constexpr std::uint32_t kMaxHeadLines = 24;
constexpr std::uint32_t kMaxSignatureLines = 4;
constexpr std::uint32_t kMaxNameLine = 40;  // characters of a line that may be a signature or part of a title
constexpr std::uint32_t kMinRunningText = 30;
constexpr std::uint32_t kMaxHeadLine = 60;  // characters of a line of the head that no pattern takes
constexpr std::uint32_t kMaxLinesAboveTitle = 3;

// A word with its value, or a telephone number alone behind the word.
constexpr char kContact[] =
    R"((联系电话|联系方式|咨询电话|监督电话|举报电话|办公电话|电话|传真|电子邮箱|电子信箱|电子邮件|邮箱|邮政编码|邮编|通信地址|通讯地址|邮寄地址|网址)[：:]\s*\S|联系人[：:].*\d)";

class Finder {
 public:
  Finder(const Paragraphs& p, const LabelReader& reader, const BlockPatterns& patterns, std::vector<LineUse>& use)
      : p_(p), reader_(reader), patterns_(patterns), use_(use), kinds_(p.lines.size(), BlockKind::kParagraph) {
    out_.body_end = static_cast<std::uint32_t>(p.text.size());
  }

  DocumentBlocks Run(Span title) && {
    std::uint32_t line = Head(BehindInformation(), title);
    while (line < Lines()) line = Next(line);
    Emit();
    return std::move(out_);
  }

 private:
  std::uint32_t Lines() const { return static_cast<std::uint32_t>(p_.lines.size()); }
  std::string_view Words(std::uint32_t line) const { return p_.lines[line].span.In(p_.text); }
  bool IsClosed(std::uint32_t line) const { return p_.sentences[p_.first_sentence[line]].closed_by != 0; }

  bool IsName(std::uint32_t line) const {
    if (Words(line).ends_with("：") || Words(line).ends_with(":")) return false;
    return use_[line] == LineUse::kText && !IsClosed(line) && IsShort(p_.text, p_.lines[line].span, kMaxNameLine);
  }

  BlockKind KindOf(std::uint32_t line, bool head) const {
    return p_.lines[line].span.size() <= kMaxPatternLine ? patterns_.KindOf(Words(line), head) : BlockKind::kParagraph;
  }

  // True at a heading's label that no head line has, and at running text.
  bool OpensBody(std::uint32_t line) const {
    if (use_[line] == LineUse::kTable || reader_.RuleOfLine(Words(line))) return true;
    const auto label = reader_.ReadAt(p_.text, p_.lines[line].span.begin);
    if (label && label->number != 0) return true;
    if (IsClosed(line)) return !IsShort(p_.text, p_.lines[line].span, kMinRunningText);
    return !IsShort(p_.text, p_.lines[line].span, kMaxHeadLine) && KindOf(line, true) == BlockKind::kParagraph;
  }

  // The information block (索引号, 发文机关, 成文日期 …) above the document is a table where the markup has one.
  std::uint32_t BehindInformation() const {
    std::uint32_t line = 0;
    if (line >= Lines() || KindOf(line, true) != BlockKind::kFurniture) return line;
    while (line < Lines() && use_[line] == LineUse::kTable) ++line;
    return line;
  }

  // Lines of the head from `from` on; gives the first line behind it.
  std::uint32_t Head(std::uint32_t from, Span stated_title) {
    std::uint32_t end = from;
    while (end < Lines() && end - from < kMaxHeadLines && !OpensBody(end)) ++end;
    if (end == from || end - from == kMaxHeadLines || end == Lines())
      return from;  // no head without a body: a list or a table
    std::uint32_t title = Lines();
    for (std::uint32_t line = from; line < end; ++line) {
      kinds_[line] = KindOf(line, true);
      if (p_.lines[line].span.Overlaps(stated_title)) kinds_[line] = BlockKind::kTitle;
      if (kinds_[line] == BlockKind::kSignature) kinds_[line] = BlockKind::kParagraph;
      if (kinds_[line] == BlockKind::kTitle && title == Lines()) title = line;
    }
    if (title == Lines()) title = FirstPlain(from, end);
    NameHead(from, title, end);
    // The line that names the subject of a yearbook's entries is a heading.
    const bool entries = reader_.ReadEnclosed(p_.text, p_.lines[end].span).has_value();
    if (entries && kinds_[end - 1] == BlockKind::kSubtitle && KindOf(end - 1, true) == BlockKind::kParagraph) --end;
    for (std::uint32_t line = end; line < Lines() && kinds_[line] == BlockKind::kSubtitle; ++line) {
      kinds_[line] = BlockKind::kParagraph;
    }
    return end;
  }

  // Without a line that ends like a title, the first plain one is it.
  std::uint32_t FirstPlain(std::uint32_t from, std::uint32_t end) const {
    for (std::uint32_t line = from; line < end; ++line) {
      if (kinds_[line] == BlockKind::kParagraph && IsName(line)) return line;
    }
    return end;
  }

  // Plain lines right above the title belong to it (中共某县委员会／关于…的通报), those below are the subtitle.
  void NameHead(std::uint32_t from, std::uint32_t title, std::uint32_t end) {
    if (title >= end) return;
    kinds_[title] = BlockKind::kTitle;
    for (std::uint32_t above = title; above > from && title - above < kMaxLinesAboveTitle;) {
      if (kinds_[--above] != BlockKind::kParagraph || !IsName(above)) break;
      kinds_[above] = BlockKind::kTitle;
    }
    for (std::uint32_t line = from; line < end; ++line) {
      if (kinds_[line] == BlockKind::kParagraph && IsName(line)) kinds_[line] = BlockKind::kSubtitle;
    }
  }

  // Reads what stands at a line of the body; gives the next line to look at.
  std::uint32_t Next(std::uint32_t line) {
    if (use_[line] == LineUse::kTable) return line + 1;
    switch (const BlockKind kind = KindOf(line, false)) {
      case BlockKind::kDate:
        return Signed(line);
      case BlockKind::kAnnexMark:
        return Annex(line);
      case BlockKind::kAnnexList:
        return AnnexList(line);
      case BlockKind::kFurniture:
        kinds_[line] = kind;
        return line + 1;
      default:
        Contacts(line);
        return line + 1;
    }
  }

  // A date of its own line: the lines above it are the signature; what follows is an enclosed document.
  std::uint32_t Signed(std::uint32_t date) {
    kinds_[date] = BlockKind::kDate;
    std::uint32_t first = date;
    while (first > 0 && date - first < kMaxSignatureLines && MaySign(first - 1))
      kinds_[--first] = BlockKind::kSignature;
    if (first < date) EndBody(first);
    return first < date ? Enclosed(date + 1) : date + 1;
  }

  bool MaySign(std::uint32_t line) const {
    if (kinds_[line] != BlockKind::kParagraph || !IsName(line)) return false;
    if (reader_.ReadAt(p_.text, p_.lines[line].span.begin)) return false;
    const std::string_view words = Words(line);
    return FindMark(words, "：") == std::string_view::npos && FindMark(words, "，") == std::string_view::npos;
  }

  std::uint32_t Annex(std::uint32_t mark) {
    kinds_[mark] = BlockKind::kAnnexMark;
    EndBody(mark);
    return Enclosed(mark + 1);
  }

  // The head of the document that begins at `line`, if one does.
  std::uint32_t Enclosed(std::uint32_t line) {
    while (line < Lines() && KindOf(line, false) == BlockKind::kFurniture) kinds_[line++] = BlockKind::kFurniture;
    if (line >= Lines()) return line;
    if (KindOf(line, false) == BlockKind::kAnnexMark) return line;
    const std::uint32_t body = Head(line, {});
    if (body == line && !OpensBody(line)) return line;
    out_.resets.push_back(line);
    out_.body_end = static_cast<std::uint32_t>(p_.text.size());
    return body;
  }

  // 附件：1.… and the numbered lines below it.
  std::uint32_t AnnexList(std::uint32_t line) {
    if (IsClosed(line)) return line + 1;
    EndBody(line);
    kinds_[line++] = BlockKind::kAnnexList;
    while (line < Lines() && use_[line] == LineUse::kText && IsAnnexItem(line)) kinds_[line++] = BlockKind::kAnnexList;
    return line;
  }

  bool IsAnnexItem(std::uint32_t line) const {
    const auto label = reader_.ReadAt(p_.text, p_.lines[line].span.begin);
    return label && label->number > 1 && !IsClosed(line) && IsShort(p_.text, p_.lines[line].span, 2 * kMaxNameLine);
  }

  void EndBody(std::uint32_t line) { out_.body_end = std::min(out_.body_end, p_.lines[line].span.begin); }

  // Sentences that give a way of contact, from the first to the last of the line.
  void Contacts(std::uint32_t line) {
    Span contact;
    for (std::uint32_t s = p_.first_sentence[line]; s < p_.first_sentence[line + 1]; ++s) {
      const Span span = p_.sentences[s].span;
      if (span.size() > kMaxPatternLine || !patterns_.IsContact(span.In(p_.text))) continue;
      contact = contact.empty() ? span : Union(contact, span);
    }
    if (contact.empty()) return;
    if (contact == p_.lines[line].span && !reader_.ReadAt(p_.text, contact.begin)) {
      kinds_[line] = BlockKind::kContact;
    } else {
      extra_.push_back({BlockKind::kContact, contact});
    }
  }

  // Lines of one kind in a row are one block, save for furniture and dates.
  void Emit() {
    std::uint32_t last = Lines();
    for (std::uint32_t line = 0; line < Lines(); ++line) {
      const BlockKind kind = kinds_[line];
      if (kind == BlockKind::kParagraph) continue;
      use_[line] = LineUse::kBlock;
      if (last + 1 == line && kinds_[last] == kind && kind != BlockKind::kFurniture && kind != BlockKind::kDate) {
        out_.blocks.back().span.end = p_.lines[line].span.end;
      } else {
        out_.blocks.push_back({kind, p_.lines[line].span});
      }
      last = line;
    }
    out_.blocks.insert(out_.blocks.end(), extra_.begin(), extra_.end());
    std::stable_sort(out_.blocks.begin(), out_.blocks.end(),
                     [](const DocumentBlock& a, const DocumentBlock& b) { return a.span < b.span; });
  }

  const Paragraphs& p_;
  const LabelReader& reader_;
  const BlockPatterns& patterns_;
  std::vector<LineUse>& use_;
  std::vector<BlockKind> kinds_;
  std::vector<DocumentBlock> extra_;
  DocumentBlocks out_;
};

}  // namespace

// The patterns of one zone, matched in one pass.
struct BlockPatterns::Zone {
  re2::RE2::Set set{re2::RE2::Quiet, re2::RE2::ANCHOR_BOTH};
  std::vector<BlockKind> kinds;
};

BlockPatterns::BlockPatterns()
    : head_(std::make_unique<Zone>()),
      any_(std::make_unique<Zone>()),
      contact_(std::make_unique<re2::RE2>(kContact, re2::RE2::Quiet)) {}
BlockPatterns::~BlockPatterns() = default;
BlockPatterns::BlockPatterns(BlockPatterns&&) noexcept = default;
BlockPatterns& BlockPatterns::operator=(BlockPatterns&&) noexcept = default;

absl::Status BlockPatterns::Add(BlockKind kind, bool head_only, const std::string& pattern) {
  for (Zone* zone : {head_.get(), head_only ? nullptr : any_.get()}) {
    if (zone == nullptr) continue;
    std::string error;
    if (zone->set.Add(pattern, &error) < 0) {
      return absl::InvalidArgumentError(absl::StrFormat("bad pattern: %s", error));
    }
    zone->kinds.push_back(kind);
  }
  return absl::OkStatus();
}

absl::Status BlockPatterns::Compile() {
  if (head_->set.Compile() && any_->set.Compile()) return absl::OkStatus();
  return absl::ResourceExhaustedError("the patterns together are too large");
}

BlockKind BlockPatterns::KindOf(std::string_view line, bool head) const {
  const Zone& zone = head ? *head_ : *any_;
  std::vector<int> rows;
  if (!zone.set.Match(re2::StringPiece(line.data(), line.size()), &rows) || rows.empty()) return BlockKind::kParagraph;
  return zone.kinds[static_cast<std::size_t>(*std::min_element(rows.begin(), rows.end()))];
}

bool BlockPatterns::IsContact(std::string_view sentence) const {
  if (sentence.find(':') == std::string_view::npos && FindMark(sentence, "：") == std::string_view::npos) return false;
  return re2::RE2::PartialMatch(re2::StringPiece(sentence.data(), sentence.size()), *contact_);
}

DocumentBlocks FindBlocks(const Paragraphs& paragraphs, const LabelReader& reader, const BlockPatterns& patterns,
                          Span title, std::vector<LineUse>& use) {
  return Finder(paragraphs, reader, patterns, use).Run(title);
}

}  // namespace taizhang::segment
