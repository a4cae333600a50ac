// What a clause without a subject of its own is about, told by the words before it.
//
// A communiqué opens a paragraph with a sentence that only names its subject (茶叶出口继续扩大。全年达12亿元); and it
// names the owner of heads that go together once: 茶校招生…，在校生…, 承包工程新签合同额…，完成营业额….
//
// Units: bytes of the normalized text.
// Cost:  linear in the sentence.
//
// Example: ParallelOf("茶校招生", "在校生") -> 茶校在校生
#pragma once

#include <string>
#include <string_view>

#include "extract/indicator_phrase.h"
#include "text/span.h"

namespace taizhang::extract {

// The subject of a sentence that says how it went and gives no figure; empty for other sentences.
std::string HeadlineSubject(const PhraseInputs& inputs, text::Span sentence);

// The head with the owner of the one that goes with it; empty when the two do not go together.
std::string ParallelOf(std::string_view told, std::string_view head);

}  // namespace taizhang::extract
