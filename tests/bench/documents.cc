#include "bench/documents.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>

#include "pipeline/page.h"

namespace taizhang::bench {
namespace {

template <typename T>
T Must(absl::StatusOr<T> value) {
  if (value.ok()) return *std::move(value);
  std::fprintf(stderr, "%s\n", value.status().ToString().c_str());
  std::exit(1);
}

std::string ReadFile(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return std::string(std::istreambuf_iterator<char>(in), {});
}

}  // namespace

document::v1::FetchedPage PageOf(std::string text) { return Must(pipeline::MakePage(std::move(text), {})); }

Documents ReadFolder(const std::string& folder, const std::vector<std::string>& endings) {
  std::error_code error;
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
    const std::string ending = entry.path().extension();
    if (std::find(endings.begin(), endings.end(), ending) != endings.end()) paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  Documents documents;
  for (const auto& path : paths) {
    documents.pages.push_back(PageOf(ReadFile(path)));
    documents.bytes += documents.pages.back().body().size();
  }
  return documents;
}

const pipeline::Rules& LoadedRules() {
  static const pipeline::Rules* const kRules = new pipeline::Rules(Must(pipeline::Rules::Load(text::RuleFiles())));
  return *kRules;
}

}  // namespace taizhang::bench
