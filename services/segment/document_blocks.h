// Finds the parts of an official document that are no running text: title, document number, addressee, signature, date,
// contact lines, annex list, page furniture.
//
// GB/T 9704-2012 fixes their order: 发文字号, 标题, 主送机关, 正文, 附件说明, 署名, 成文日期; a notice then encloses a
// document with a title of its own. They are told by their form (rules/block_line.tsv) and by where they stand.
//
// Units: bytes of UTF-8. Threads: const members may be called concurrently. Cost: linear; only short lines are matched.
//
// Example: "关于防汛的通知\n各县人民政府：\n现将…\n市人民政府\n2022年5月6日" has TITLE, ADDRESSEE, SIGNATURE and DATE.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/status.h"
#include "segment/heading_candidates.h"
#include "text/span.h"

namespace re2 {
class RE2;
}

namespace taizhang::segment {

enum class BlockKind {
  kTitle,
  kSubtitle,
  kAddressee,
  kSignature,
  kDate,
  kContact,
  kAnnexList,
  kFurniture,
  kParagraph,
  kDocumentNumber,
  kAnnexMark,  // 附件1 above an enclosed document; part of its title
};

struct DocumentBlock {
  BlockKind kind = BlockKind::kParagraph;
  text::Span span;
};

// What a line looks like, by the rules.
class BlockPatterns {
 public:
  BlockPatterns();
  ~BlockPatterns();
  BlockPatterns(BlockPatterns&&) noexcept;
  BlockPatterns& operator=(BlockPatterns&&) noexcept;

  // INVALID_ARGUMENT where the pattern is none.
  absl::Status Add(BlockKind kind, bool head_only, const std::string& pattern);
  // To be called once, behind the last Add.
  absl::Status Compile();
  // The kind of a line by the first pattern that takes it; kParagraph when none does. `head`: it stands above the
  // running text.
  BlockKind KindOf(std::string_view line, bool head) const;
  // True when a sentence gives a way of contact (电话：…).
  bool IsContact(std::string_view sentence) const;

 private:
  struct Zone;
  std::unique_ptr<Zone> head_;
  std::unique_ptr<Zone> any_;
  std::unique_ptr<re2::RE2> contact_;
};

struct DocumentBlocks {
  std::vector<DocumentBlock> blocks;  // without paragraphs, in reading order
  std::vector<std::uint32_t> resets;  // lines at which an enclosed document begins
  std::uint32_t body_end = 0;         // where the last document's signature, contacts or annexes begin, or its end
};

// `use` tells table rows; lines of blocks are added to it. `title` is the title's span where the page states it, or
// empty.
DocumentBlocks FindBlocks(const Paragraphs& paragraphs, const LabelReader& reader, const BlockPatterns& patterns,
                          text::Span title, std::vector<LineUse>& use);

}  // namespace taizhang::segment
