// Runs the leaves of normalize over pages, for measuring.
//
// usage: leaf_bench text FILE           the text after all leaves
//        leaf_bench mojibake FILE       the text after the reversal of wrong decodings only
//        leaf_bench repairs FILE        the lost bytes: what was printed, what it became, confidence; and what was left
//        leaf_bench speed FILE…         MB/s of every leaf over all files, read often enough to measure
//        leaf_bench signature FILE…     near-duplicates: pairs of different files, edited copies, copies with other
//        digits
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <functional>
#include <iterator>
#include <random>
#include <string>

#include "normalize/leaf_chain.h"
#include "normalize/mojibake.h"
#include "normalize/signature.h"
#include "text/utf8.h"

namespace taizhang::normalize {
namespace {

std::string ReadFile(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(in), {}};
  text.resize(text::ValidUtf8Prefix(text));
  return text;
}

int PrintRepairs(const std::string& page) {
  const LeafChain& chain = LeafChain::Get();
  const std::string text = ReadingRemover(chain.readings()).Remove(page).out.text;
  std::printf("%zu readings\n", ReadingRemover(chain.readings()).Remove(page).changes.size());
  const LostBytesRepair repair = chain.lost_bytes().Repair(text);
  for (const Change& change : repair.out.changes) {
    std::printf("%s -> %s  %.4f\n", std::string(change.before.In(text)).c_str(),
                std::string(change.after.In(repair.out.out.text)).c_str(), change.confidence);
  }
  for (const text::Span& span : repair.left) {
    std::printf("left: %s\n", std::string(span.In(repair.out.out.text)).c_str());
  }
  return 0;
}

void Time(const char* name, std::string_view text, const std::function<std::size_t(std::string_view)>& leaf) {
  const std::clock_t begin = std::clock();  // of this process: the machine may be busy
  std::size_t rounds = 0;
  std::size_t sum = 0;
  do {
    sum += leaf(text);
    ++rounds;
  } while (std::clock() - begin < CLOCKS_PER_SEC / 3);
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  std::printf("%-12s %8.1f MB/s (%zu)\n", name, static_cast<double>(rounds * text.size()) / seconds / 1e6,
              sum / rounds);
}

int PrintSpeed(const std::string& text) {
  const LeafChain& chain = LeafChain::Get();
  Time("all", text, [&](std::string_view t) { return chain.Run(t).text.size(); });
  Time("characters", text, [](std::string_view t) { return FoldCharacters(t).text.size(); });
  Time("footnotes", text, [](std::string_view t) { return DropFootnoteMarks(t).out.text.size(); });
  Time("punctuation", text, [](std::string_view t) { return RestorePunctuation(t).out.text.size(); });
  Time("blanks", text, [](std::string_view t) { return DropBlanks(t).text.size(); });
  Time("lines", text, [&](std::string_view t) { return chain.lines().Join(t).out.text.size(); });
  Time("readings", text,
       [&](std::string_view t) { return ReadingRemover(chain.readings()).Remove(t).out.text.size(); });
  Time("share", text, [&](std::string_view t) { return chain.script().IsTraditional(t) ? std::size_t{1} : 0; });
  Time("script", text, [&](std::string_view t) { return chain.script().ToSimplified(t).text.size(); });
  Time("repeats", text, [](std::string_view t) { return DropRepetitions(t).out.text.size(); });
  Time("signature", text, [](std::string_view t) { return static_cast<std::size_t>(Sign(t).minhash[0] & 1); });
  Time("digest", text, [](std::string_view t) { return ContentDigestOf(t).size(); });
  return 0;
}

std::u32string Decode(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size(); at += text::DecodeAt(text, at).bytes) {
    out.push_back(text::DecodeAt(text, at).point);
  }
  return out;
}

std::string Encode(std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) text::AppendUtf8(c, out);
  return out;
}

// A copy as reposters make them: 3 % of the hanzi changed, a paragraph dropped, a header put in front.
std::string Edited(std::u32string text, std::mt19937& random) {
  const std::size_t edits = text.size() * 3 / 100;
  for (std::size_t i = 0; i < edits; ++i) {
    char32_t& c = text[random() % text.size()];
    if (c >= 0x4E00) c = 0x4E00 + random() % 0x5000;
  }
  const std::size_t from = text.find(U'\n', random() % text.size());
  if (from != text.npos) text.erase(from, text.find(U'\n', from + 1) - from);
  return "转载：某某门户网站　编辑：某某\n" + Encode(text);
}

std::string OtherDigits(std::string text) {
  for (char& c : text) {
    if (c >= '0' && c <= '9') c = static_cast<char>('0' + (c - '0' + 3) % 10);
  }
  return text;
}

int PrintSignatures(const std::vector<std::string>& pages) {
  std::vector<ContentSignature> signatures;
  for (const std::string& page : pages) signatures.push_back(Sign(page));
  int pairs = 0;
  int merged = 0;
  double nearest = 0;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (std::size_t k = 0; k < i; ++k) {
      ++pairs;
      merged += AreNearDuplicates(signatures[i], signatures[k]);
      nearest = std::max(nearest, Similarity(signatures[i], signatures[k]));
    }
  }
  std::mt19937 random(1);
  int edits = 0;
  int found = 0;
  int digits = 0;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    for (int k = 0; k < 10; ++k, ++edits)
      found += AreNearDuplicates(signatures[i], Sign(Edited(Decode(pages[i]), random)));
    digits += AreNearDuplicates(signatures[i], Sign(OtherDigits(pages[i])));
  }
  std::printf("%d pairs, %d merged, nearest %.3f; %d edited copies, %d found; other digits: %d of %zu merged\n", pairs,
              merged, nearest, edits, found, digits, pages.size());
  return 0;
}

int Main(int argc, char** argv) {
  if (argc < 3) return 2;
  const std::string_view what = argv[1];
  std::string all;
  std::vector<std::string> pages;
  for (int i = 2; i < argc; ++i) {
    pages.push_back(ReadFile(argv[i]));
    all += pages.back();
  }
  if (what == "repairs") return PrintRepairs(all);
  if (what == "speed") return PrintSpeed(all);
  if (what == "signature") return PrintSignatures(pages);
  if (what == "mojibake") {
    std::printf("%s\n", MojibakeReverser(LeafChain::Get().model()).Reverse(all).out.out.text.c_str());
    return 0;
  }
  if (what != "text") return 2;
  std::printf("%s\n", LeafChain::Get().Run(all).text.c_str());
  return 0;
}

}  // namespace
}  // namespace taizhang::normalize

int main(int argc, char** argv) { return taizhang::normalize::Main(argc, argv); }
