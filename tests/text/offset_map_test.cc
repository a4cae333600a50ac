#include "text/offset_map.h"

#include <gtest/gtest.h>

#include <functional>
#include <optional>
#include <random>

namespace taizhang::text {
namespace {

OffsetMap Make(const std::function<void(OffsetMap::Builder&)>& record) {
  OffsetMap::Builder builder;
  record(builder);
  return std::move(builder).Build();
}

TEST(OffsetMapTest, ExampleOfTheHeader) {
  const OffsetMap map = Make([](auto& b) { b.Keep(6).Drop(3).Keep(6).Drop(4); });
  EXPECT_EQ(map.ToSource({6, 12}), (Span{9, 15}));
  EXPECT_EQ(map.ToSource({0, 12}), (Span{0, 15}));
}

TEST(OffsetMapTest, ASpanThatCutsAUnitHasTheWholeUnit) {
  const OffsetMap map = Make([](auto& b) { b.Units(2, 3, 4); });  // four characters of GBK
  EXPECT_EQ(map.ToSource({3, 6}), (Span{2, 4}));
  EXPECT_EQ(map.ToSource({4, 5}), (Span{2, 4}));
}

TEST(OffsetMapTest, InsertedTextHasTheEmptyPlaceBetweenItsNeighbours) {
  const OffsetMap map = Make([](auto& b) { b.Keep(3).Insert(1).Keep(3); });
  EXPECT_EQ(map.ToSource({3, 4}), (Span{3, 3}));
  EXPECT_EQ(map.ToSource({2, 5}), (Span{2, 4}));
}

TEST(OffsetMapTest, AnEmptySpanHasAnEmptySource) {
  const OffsetMap map = Make([](auto& b) { b.Drop(5).Units(2, 3, 2); });
  EXPECT_EQ(map.ToSource({3, 3}), (Span{7, 7}));
  EXPECT_EQ(map.ToSource({6, 6}), (Span{9, 9}));
}

TEST(OffsetMapTest, FindsTheTextOfASource) {
  const OffsetMap map = Make([](auto& b) { b.Drop(3).Units(2, 3, 2).Drop(4).Keep(5); });
  EXPECT_EQ(map.ToText({5, 7}), (Span{3, 6}));
  EXPECT_EQ(map.ToText({7, 11}), (Span{6, 6}));
  EXPECT_EQ(map.ToText({0, 30}), (Span{0, 11}));
}

TEST(OffsetMapTest, PacksAnOrdinaryRunInTwoBytes) {
  const OffsetMap map = Make([](auto& b) { b.Units(2, 3, 100); });
  EXPECT_EQ(map.Pack().size(), 2u);
}

TEST(OffsetMapTest, UnpackNamesWhatIsWrong) {
  EXPECT_EQ(OffsetMap::Unpack("\xFF").status().code(), absl::StatusCode::kDataLoss);
  EXPECT_EQ(OffsetMap::Unpack(std::string_view("\x01", 1)).status().message(), "offset map: empty run at byte 0");
  EXPECT_FALSE(OffsetMap::Unpack("\xF8\xFF\xFF\xFF\xFF\x7F\x01\x01\x01").ok());
}

// A random rewriting of `size` bytes, as bytes and as map.
struct Rewriting {
  OffsetMap map;
  std::vector<Span> origin;  // of each byte of the text; empty = inserted
};

Rewriting Random(std::mt19937& random, std::uint32_t size) {
  OffsetMap::Builder builder;
  std::vector<Span> origin;
  while (builder.source_size() < size) {
    const std::uint32_t at = builder.source_size();
    const std::uint32_t left = size - at;
    const auto pick = [&](std::uint32_t most) {
      return 1 + static_cast<std::uint32_t>(random()) % std::min(most, left);
    };
    switch (random() % 4) {
      case 0: {
        const std::uint32_t n = pick(9);
        builder.Keep(n);
        for (std::uint32_t i = 0; i < n; ++i) origin.push_back({at + i, at + i + 1});
        break;
      }
      case 1:
        builder.Drop(pick(4));
        break;
      case 2: {
        builder.Insert(2);
        origin.insert(origin.end(), 2, Span{at, at});
        builder.Drop(1);
        break;
      }
      default: {
        const std::uint32_t a = pick(4);
        builder.Units(a, 3);
        origin.insert(origin.end(), 3, Span{at, at + a});
      }
    }
  }
  return {std::move(builder).Build(), std::move(origin)};
}

// Property: the image of every span is the union of the images of its bytes, and Then agrees with two look-ups up to
// the widening of units that were cut and joined again.
TEST(OffsetMapTest, ComposedImagesHoldTheImagesOfTheirBytes) {
  std::mt19937 random(20261124);
  for (int round = 0; round < 300; ++round) {
    const Rewriting first = Random(random, 60);
    if (first.map.text_size() == 0) continue;
    const Rewriting second = Random(random, first.map.text_size());
    const OffsetMap both = first.map.Then(second.map);
    ASSERT_EQ(both.text_size(), second.map.text_size());
    Span last;
    for (std::uint32_t at = 0; at < both.text_size(); ++at) {
      const Span image = both.ToSource({at, at + 1});
      const Span middle = second.map.ToSource({at, at + 1});
      if (!middle.empty()) {
        const Span want = first.map.ToSource(middle);
        ASSERT_LE(image.begin, want.begin);
        ASSERT_GE(image.end, want.end);
      }
      ASSERT_LE(last.begin, image.begin) << "monotone";
      last = image;
    }
    ASSERT_EQ(*OffsetMap::Unpack(both.Pack()), both);
  }
}

TEST(OffsetMapTest, ImagesAreThoseOfTheirBytes) {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    const Rewriting one = Random(random, 50);
    for (std::uint32_t begin = 0; begin < one.map.text_size(); ++begin) {
      for (std::uint32_t end = begin + 1; end <= std::min(begin + 9, one.map.text_size()); ++end) {
        std::optional<Span> want;
        for (std::uint32_t at = begin; at < end; ++at) {
          const Span origin = one.origin[at];
          if (!origin.empty()) want = want ? Union(*want, origin) : origin;
        }
        const Span got = one.map.ToSource({begin, end});
        if (want) {
          ASSERT_EQ(got, *want);
        } else {
          ASSERT_TRUE(got.empty());
        }
      }
    }
  }
}

TEST(OffsetMapTest, ComposingWithNothingChangedChangesNothing) {
  const OffsetMap gbk = Make([](auto& b) { b.Keep(4).Units(2, 3, 5).Drop(2).Units(4, 3, 1).Keep(1); });
  EXPECT_EQ(gbk.Then(OffsetMap::Identity(gbk.text_size())), gbk);
  EXPECT_EQ(OffsetMap::Identity(gbk.source_end()).Then(gbk), gbk);
}

}  // namespace
}  // namespace taizhang::text
