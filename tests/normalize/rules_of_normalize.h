// The compiled rules, loaded, for tests of leaves.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "normalize/compiled_rules.h"

namespace taizhang::normalize {

// A rule set read from its compiled file; a test that uses it fails where the file does not load.
template <typename Rules>
Rules LoadCompiled(const char* file) {
  auto rules = Rules::Load(*CompiledRules().Find(file));
  EXPECT_TRUE(rules.ok()) << rules.status();
  return *std::move(rules);
}

}  // namespace taizhang::normalize
