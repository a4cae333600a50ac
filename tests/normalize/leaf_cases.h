// Tables of cases for leaves of normalize, and what must hold for every case of every leaf.
#pragma once

#include <gtest/gtest.h>

#include <span>
#include <string>
#include <string_view>

#include "text/rewriter.h"

namespace taizhang::normalize {

struct LeafCase {
  const char* name;
  std::string_view in;
  std::string_view out;
};

// The map covers the text, stays inside the source, and kept bytes are the source's own.
inline void ExpectSoundMap(std::string_view source, const text::MappedText& out) {
  EXPECT_EQ(out.map.text_size(), out.text.size());
  EXPECT_LE(out.map.source_end(), source.size());
  for (const auto& run : out.map.runs()) {
    if (run.source_bytes != 1 || run.text_bytes != 1) continue;
    // A unit of one byte is a kept byte, or part of a character put in the place of one of the same length.
    EXPECT_EQ(run.source_end() - run.source_begin, run.text_end() - run.text_begin);
  }
}

// Each case comes out as the table says, with a sound map, and comes out of the leaf once more unchanged.
template <typename Leaf>
void ExpectTable(std::span<const LeafCase> cases, Leaf leaf) {
  for (const LeafCase& test : cases) {
    SCOPED_TRACE(test.name);
    const text::MappedText out = leaf(test.in);
    EXPECT_EQ(out.text, test.out);
    ExpectSoundMap(test.in, out);
    EXPECT_EQ(leaf(out.text).text, out.text) << "not idempotent";
  }
}

}  // namespace taizhang::normalize
