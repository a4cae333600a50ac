#include "normalize/annex/unpack.h"

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page.h>
#include <zip.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>
#include <utility>

#include "absl/status/status.h"
#include "absl/strings/str_format.h"
#include "status_macros.h"

namespace taizhang::normalize {
namespace {

using markup::ContentKind;

class PartList {
 public:
  absl::Status Add(std::string name, std::string bytes) {
    bytes_ += bytes.size();
    if (bytes_ > kMostAnnexBytes || parts_.size() == kMostAnnexPages) {
      return absl::ResourceExhaustedError(
          absl::StrFormat("more than %d bytes or %d pages", kMostAnnexBytes, kMostAnnexPages));
    }
    parts_.push_back({std::move(name), std::move(bytes)});
    return absl::OkStatus();
  }
  std::vector<AnnexPart> Take() && { return std::move(parts_); }

 private:
  std::vector<AnnexPart> parts_;
  std::size_t bytes_ = 0;
};

absl::StatusOr<std::vector<AnnexPart>> UnpackPdf(std::string_view body) {
  const std::unique_ptr<poppler::document> pdf(
      poppler::document::load_from_raw_data(body.data(), static_cast<int>(body.size())));
  if (pdf == nullptr) return absl::DataLossError("the PDF is broken");
  if (pdf->is_locked()) return absl::PermissionDeniedError("the PDF is encrypted");
  PartList parts;
  for (int i = 0; i < pdf->pages(); ++i) {
    const std::unique_ptr<poppler::page> page(pdf->create_page(i));
    if (page == nullptr) return absl::DataLossError(absl::StrFormat("page %d of the PDF is broken", i + 1));
    const std::vector<char> utf8 = page->text().to_utf8();
    std::string text(utf8.begin(), utf8.end());
    std::replace(text.begin(), text.end(), '\f', '\n');
    if (!text.empty() && text.back() != '\n') text += '\n';
    RETURN_IF_ERROR(parts.Add(absl::StrFormat("page:%d", i + 1), std::move(text)));
  }
  return std::move(parts).Take();
}

struct CloseArchive {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct CloseMember {
  void operator()(zip_file_t* member) const { zip_fclose(member); }
};
using Archive = std::unique_ptr<zip_t, CloseArchive>;

absl::StatusOr<Archive> OpenArchive(std::string_view body) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(body.data(), body.size(), 0, &error);
  zip_t* archive = source == nullptr ? nullptr : zip_open_from_source(source, ZIP_RDONLY, &error);
  if (archive == nullptr) {
    if (source != nullptr) zip_source_free(source);
    return absl::DataLossError(absl::StrFormat("the archive is broken: %s", zip_error_strerror(&error)));
  }
  return Archive(archive);
}

absl::StatusOr<std::string> ReadMember(zip_t* archive, zip_uint64_t index) {
  zip_stat_t stat;
  if (zip_stat_index(archive, index, 0, &stat) != 0) return absl::DataLossError("a member of the archive is broken");
  if (stat.encryption_method != ZIP_EM_NONE) return absl::PermissionDeniedError("the archive is encrypted");
  if (stat.size > kMostAnnexBytes)
    return absl::ResourceExhaustedError(absl::StrFormat("%d bytes in a member", stat.size));
  const std::unique_ptr<zip_file_t, CloseMember> member(zip_fopen_index(archive, index, 0));
  std::string bytes(stat.size, '\0');
  if (member == nullptr ||
      zip_fread(member.get(), bytes.data(), bytes.size()) != static_cast<zip_int64_t>(bytes.size())) {
    return absl::DataLossError(absl::StrFormat("%s is broken", stat.name));
  }
  return bytes;
}

absl::StatusOr<std::vector<AnnexPart>> UnpackDocx(std::string_view body) {
  ASSIGN_OR_RETURN(const Archive archive, OpenArchive(body));
  constexpr char kDocument[] = "word/document.xml";
  const zip_int64_t index = zip_name_locate(archive.get(), kDocument, 0);
  if (index < 0) return absl::DataLossError("no word/document.xml in the archive");
  ASSIGN_OR_RETURN(std::string bytes, ReadMember(archive.get(), static_cast<zip_uint64_t>(index)));
  PartList parts;
  RETURN_IF_ERROR(parts.Add(kDocument, std::move(bytes)));
  return std::move(parts).Take();
}

// Doc_0/Pages/Page_12/Content.xml: 12; −1 for other members.
long PageNumber(std::string_view name) {
  constexpr std::string_view kBefore = "/Pages/Page_";
  const std::size_t at = name.find(kBefore);
  if (at == name.npos || !name.ends_with("/Content.xml")) return -1;
  return std::strtol(std::string(name.substr(at + kBefore.size())).c_str(), nullptr, 10);
}

absl::StatusOr<std::vector<AnnexPart>> UnpackOfd(std::string_view body) {
  ASSIGN_OR_RETURN(const Archive archive, OpenArchive(body));
  std::vector<std::pair<long, zip_uint64_t>> pages;
  const zip_int64_t members = zip_get_num_entries(archive.get(), 0);
  for (zip_int64_t i = 0; i < members; ++i) {
    const char* name = zip_get_name(archive.get(), static_cast<zip_uint64_t>(i), 0);
    const long number = name == nullptr ? -1 : PageNumber(name);
    if (number >= 0) pages.emplace_back(number, static_cast<zip_uint64_t>(i));
  }
  if (pages.empty()) return absl::DataLossError("no pages in the OFD");
  std::sort(pages.begin(), pages.end());
  PartList parts;
  for (const auto& [number, index] : pages) {
    ASSIGN_OR_RETURN(std::string bytes, ReadMember(archive.get(), index));
    RETURN_IF_ERROR(parts.Add(zip_get_name(archive.get(), index, 0), std::move(bytes)));
  }
  return std::move(parts).Take();
}

}  // namespace

absl::StatusOr<std::vector<AnnexPart>> Unpack(ContentKind kind, std::string_view body) {
  if (kind == ContentKind::kPdf) return UnpackPdf(body);
  if (kind == ContentKind::kDocx) return UnpackDocx(body);
  if (kind == ContentKind::kOfd) return UnpackOfd(body);
  return absl::InvalidArgumentError("neither PDF nor DOCX nor OFD");
}

}  // namespace taizhang::normalize
