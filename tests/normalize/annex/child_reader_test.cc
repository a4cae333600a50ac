#include "normalize/annex/child_reader.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace taizhang::normalize {
namespace {

using markup::ContentKind;

std::string File(const std::string& name) {
  std::ifstream in(std::string(TAIZHANG_SOURCE_DIR) + "/tests/normalize/annex/files/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A program of the test's own, in the place of the reader.
class Script {
 public:
  explicit Script(const std::string& commands)
      : path_(std::filesystem::path(testing::TempDir()) /
              testing::UnitTest::GetInstance()->current_test_info()->name()) {
    std::ofstream(path_) << "#!/bin/sh\n" << commands << "\n";
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all);
  }
  ~Script() { std::filesystem::remove(path_); }
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

TEST(ChildReaderTest, ReadsInAChild) {
  const ChildAnnexReader reader(ANNEX_PROGRAM);
  const auto parts = reader.Unpack(ContentKind::kPdf, File("notice.pdf"));
  ASSERT_TRUE(parts.ok()) << parts.status();
  EXPECT_EQ(parts->size(), 2u);
  EXPECT_TRUE(reader.Unpack(ContentKind::kDocx, File("notice.docx")).ok());
  EXPECT_EQ(reader.Unpack(ContentKind::kPdf, File("locked.pdf")).status().code(), absl::StatusCode::kPermissionDenied);
  EXPECT_EQ(reader.Unpack(ContentKind::kDocx, std::string(4 << 20, 'x')).status().code(), absl::StatusCode::kDataLoss);
}

TEST(ChildReaderTest, AChildThatDiesIsAnError) {
  const Script script("kill -9 $$");
  EXPECT_EQ(ChildAnnexReader(script.path()).Unpack(ContentKind::kPdf, std::string(1 << 20, 'x')).status().code(),
            absl::StatusCode::kDataLoss);
}

TEST(ChildReaderTest, AChildThatHangsIsKilled) {
  const Script script("exec sleep 60");
  EXPECT_EQ(ChildAnnexReader(script.path(), 1).Unpack(ContentKind::kPdf, "x").status().code(),
            absl::StatusCode::kResourceExhausted);
}

TEST(ChildReaderTest, AMissingProgramIsTheMachinesFault) {
  EXPECT_EQ(ChildAnnexReader("/nonexistent/reader").Unpack(ContentKind::kPdf, "x").status().code(),
            absl::StatusCode::kUnavailable);
}

}  // namespace
}  // namespace taizhang::normalize
