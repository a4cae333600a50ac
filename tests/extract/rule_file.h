// A rule file of extract by its name, as it is compiled in.
#pragma once

#include <string>

#include "extract/rules.h"

namespace taizhang::extract {

inline std::string RuleFile(const std::string& name) { return std::string(*ExtractRuleFiles().Find(name)); }

}  // namespace taizhang::extract
