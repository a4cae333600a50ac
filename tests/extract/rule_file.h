// A rule file of extract as it stands in the source tree, for the tests that run every example.
#pragma once

#include <fstream>
#include <sstream>
#include <string>

namespace taizhang::extract {

inline std::string RuleFile(const std::string& name) {
  std::ifstream file(std::string(TAIZHANG_SOURCE_DIR) + "/services/extract/rules/" + name);
  std::ostringstream content;
  content << file.rdbuf();
  return content.str();
}

}  // namespace taizhang::extract
