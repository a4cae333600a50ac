#include "taizhang/inputs.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

#include "absl/status/status.h"
#include "absl/strings/str_format.h"
#include "normalize/annex/child_reader.h"
#include "pipeline/page.h"
#include "status_macros.h"
#include "text/rule_files.h"

namespace taizhang::command {
namespace {

namespace fs = std::filesystem;

absl::Status Named(const std::string& path, int error) {
  const std::string message = absl::StrFormat("%s: %s", path, std::strerror(error));
  if (error == ENOENT || error == ENOTDIR) return absl::NotFoundError(message);
  if (error == EACCES || error == EPERM) return absl::PermissionDeniedError(message + "; make it readable");
  return absl::UnavailableError(message);
}

absl::Status AddFolder(const std::string& path, std::vector<std::string>& out) {
  std::error_code error;
  std::vector<std::string> files;
  for (fs::recursive_directory_iterator at(path, error), end; !error && at != end; at.increment(error)) {
    if (at->is_regular_file(error)) files.push_back(at->path().string());
  }
  if (error) return Named(path, error.value());
  std::sort(files.begin(), files.end());
  out.insert(out.end(), files.begin(), files.end());
  return absl::OkStatus();
}

// The files of --rules=DIR; none without the flag.
absl::StatusOr<text::RuleFiles> ReadRuleFolder(const Flags& flags);

struct CloseFile {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};

}  // namespace

absl::StatusOr<std::vector<std::string>> ExpandInputs(const std::vector<std::string>& words) {
  std::vector<std::string> out;
  for (const std::string& word : words) {
    std::error_code error;
    if (word != "-" && fs::is_directory(word, error)) {
      RETURN_IF_ERROR(AddFolder(word, out));
    } else {
      out.push_back(word);
    }
  }
  if (out.empty()) return absl::NotFoundError("no file below " + (words.empty() ? "" : words.front()));
  return out;
}

absl::StatusOr<std::string> ReadInput(const std::string& path) {
  std::error_code error;
  if (path != "-" && fs::is_directory(path, error))
    return absl::InvalidArgumentError(path + ": is a folder, not a file");
  std::unique_ptr<std::FILE, CloseFile> file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  if (file == nullptr) return Named(path, errno);
  std::string body;
  std::vector<char> buffer(std::size_t{1} << 16);
  while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), file.get())) {
    body.append(buffer.data(), got);
    if (body.size() > pipeline::kMaxBodyBytes) {
      return absl::ResourceExhaustedError(absl::StrFormat("%s: over %d MiB, the largest page that is read; split it",
                                                          path, pipeline::kMaxBodyBytes >> 20));
    }
  }
  if (std::ferror(file.get())) return Named(path, errno);
  return body;
}

namespace {

absl::StatusOr<text::RuleFiles> ReadRuleFolder(const Flags& flags) {
  text::RuleFiles files;
  if (!flags.Has("rules")) return files;
  const std::string folder = flags.Get("rules");
  std::error_code error;
  if (!fs::is_directory(folder, error)) return absl::NotFoundError(folder + ": --rules needs a folder of rule files");
  ASSIGN_OR_RETURN(const std::vector<std::string> paths, ExpandInputs({folder}));
  for (const std::string& path : paths) {
    ASSIGN_OR_RETURN(std::string content, ReadInput(path));
    files.Add(fs::path(path).filename().string(), std::move(content));
  }
  return files;
}

// taizhang-annex stands beside this program.
std::string AnnexProgram() {
  std::error_code error;
  const fs::path self = fs::read_symlink("/proc/self/exe", error);
  return error ? "taizhang-annex" : (self.parent_path() / "taizhang-annex").string();
}

}  // namespace

absl::StatusOr<std::shared_ptr<const pipeline::Rules>> LoadRules(const Flags& flags) {
  ASSIGN_OR_RETURN(const text::RuleFiles over, ReadRuleFolder(flags));
  ASSIGN_OR_RETURN(pipeline::Rules rules, pipeline::Rules::Load(over));
  rules.normalize.annexes = std::make_shared<const normalize::ChildAnnexReader>(AnnexProgram());
  return std::make_shared<const pipeline::Rules>(std::move(rules));
}

}  // namespace taizhang::command
