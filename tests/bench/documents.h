// The documents that the benchmarks read, and the whole chain's rules.
//
// tests/bench/bench_text.py writes them to build/bench/; ../shared/corpus, where it is present, is read beside them. A
// benchmark whose documents are absent says so and is an error of the run, but for ../shared.
//
// Threads: none; everything is read once, on first use.
#pragma once

#include <string>
#include <vector>

#include "pipeline/read.h"
#include "taizhang/document/v1/capture.pb.h"

namespace taizhang::bench {

struct Documents {
  std::vector<document::v1::FetchedPage> pages;
  std::size_t bytes = 0;
};

// Every file of a folder with one of these endings, in order of name; none when there is no such folder.
Documents ReadFolder(const std::string& folder, const std::vector<std::string>& endings);

// One page out of a text.
document::v1::FetchedPage PageOf(std::string text);

const pipeline::Rules& LoadedRules();

}  // namespace taizhang::bench
