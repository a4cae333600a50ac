// Where each byte of a rewritten text came from.
//
// Normalizing a page drops markup, decodes a charset, repairs damage and folds 繁體 to 简体, so the text we read is not
// the bytes we fetched. An OffsetMap is the way back: given a span of the text it answers which bytes of the source
// produced it. Every fact the ledger shows is traced to the page through one.
//
// A map is a sequence of runs; a run is n units, each of `source_bytes` that gave `text_bytes`. A unit is indivisible:
// a span that cuts one has the whole unit's source. Kept bytes are units of one byte.
//
// Units:     text: bytes of UTF-8; source: bytes of whatever it was rewritten from. Both below 4 GiB.
// Ownership: a value type; refers to neither text.
// Threads:   const members may be called concurrently.
// Cost:      ToSource and ToText are O(log runs); 20 bytes a run in memory, about 2 packed.
//
// Example: source "全面<b>从严</b>" rewritten to "全面从严"
//   OffsetMap::Builder b;
//   b.Keep(6).Drop(3).Keep(6).Drop(4);
//   OffsetMap map = std::move(b).Build();
//   map.ToSource({6, 12})   // == Span{9, 15}
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "absl/status/statusor.h"
#include "text/span.h"

namespace taizhang::text {

class OffsetMap {
 public:
  struct Run {
    std::uint32_t text_begin = 0;
    std::uint32_t source_begin = 0;
    std::uint32_t units = 0;
    std::uint32_t source_bytes = 0;  // of one unit
    std::uint32_t text_bytes = 0;    // of one unit, at least 1

    std::uint32_t text_end() const { return text_begin + units * text_bytes; }
    std::uint32_t source_end() const { return source_begin + units * source_bytes; }
    friend bool operator==(const Run&, const Run&) = default;
  };

  // Records one rewriting, left to right.
  class Builder {
   public:
    Builder& Keep(std::uint32_t bytes) { return Units(1, 1, bytes); }
    Builder& Drop(std::uint32_t source_bytes);
    Builder& Insert(std::uint32_t text_bytes) { return Units(0, 1, text_bytes); }
    // n units of source_bytes that gave text_bytes each. Units that gave no text are a Drop.
    Builder& Units(std::uint32_t source_bytes, std::uint32_t text_bytes, std::uint32_t n = 1);
    std::uint32_t text_size() const { return text_size_; }
    std::uint32_t source_size() const { return source_size_; }
    OffsetMap Build() &&;

   private:
    std::vector<Run> runs_;
    std::uint32_t text_size_ = 0;
    std::uint32_t source_size_ = 0;
  };

  OffsetMap() = default;
  // The map of a text that was kept as it is.
  static OffsetMap Identity(std::uint32_t bytes);

  // The source of a text span: from the smallest begin to the largest end of the non-empty sources of the units that it
  // overlaps. Without any (inserted text, an empty span): the empty range at that place. REQUIRES: span.end <=
  // text_size().
  Span ToSource(Span span) const;

  // The text that a source span gave: every unit whose source overlaps it. Without any: the empty range at that place.
  Span ToText(Span source) const;

  // The map for "this rewriting, then `next`": next.source is this.text. REQUIRES: next.source_end <= text_size().
  OffsetMap Then(const OffsetMap& next) const;

  // The packed form, as NormalizedDocument.offset_map documents it.
  std::string Pack() const;

  // DATA_LOSS with the byte where the packed form is cut short, overflows 32 bits or is not canonical.
  static absl::StatusOr<OffsetMap> Unpack(std::string_view packed);

  std::uint32_t text_size() const { return runs_.empty() ? 0 : runs_.back().text_end(); }
  // The end of the last run's source; what was dropped after it is not part of the map.
  std::uint32_t source_end() const { return runs_.empty() ? 0 : runs_.back().source_end(); }
  const std::vector<Run>& runs() const { return runs_; }
  friend bool operator==(const OffsetMap&, const OffsetMap&) = default;

 private:
  explicit OffsetMap(std::vector<Run> runs) : runs_(std::move(runs)) {}

  std::vector<Run> runs_;
};

}  // namespace taizhang::text
