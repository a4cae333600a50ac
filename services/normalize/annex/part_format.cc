#include "normalize/annex/part_format.h"

#include <charconv>
#include <optional>

#include "absl/status/status.h"
#include "absl/strings/str_format.h"

namespace taizhang::normalize {
namespace {

void PutField(std::string_view bytes, std::string& out) {
  out += absl::StrFormat("%d\n", bytes.size());
  out += bytes;
}

// Takes a field off the front of a stream; nullopt when there is none.
std::optional<std::string> TakeField(std::string_view& stream) {
  std::size_t size = 0;
  const auto [end, error] = std::from_chars(stream.data(), stream.data() + stream.size(), size);
  const auto digits = static_cast<std::size_t>(end - stream.data());
  if (error != std::errc() || digits == stream.size() || stream[digits] != '\n') return std::nullopt;
  stream.remove_prefix(digits + 1);
  if (size > stream.size()) return std::nullopt;
  std::string bytes(stream.substr(0, size));
  stream.remove_prefix(size);
  return bytes;
}

}  // namespace

std::string WriteParts(const absl::StatusOr<std::vector<AnnexPart>>& parts) {
  std::string out;
  PutField(absl::StrFormat("%d", static_cast<int>(parts.status().code())), out);
  PutField(std::string(parts.status().message()), out);
  if (!parts.ok()) return out;
  for (const AnnexPart& part : *parts) {
    PutField(part.name, out);
    PutField(part.bytes, out);
  }
  return out;
}

absl::StatusOr<std::vector<AnnexPart>> ReadParts(std::string_view stream) {
  const auto cut = [] { return absl::DataLossError("the reader of the annex broke off"); };
  const std::optional<std::string> code = TakeField(stream);
  const std::optional<std::string> message = TakeField(stream);
  int number = 0;
  if (!code || !message) return cut();
  std::from_chars(code->data(), code->data() + code->size(), number);
  if (number != 0) return absl::Status(static_cast<absl::StatusCode>(number), *message);
  std::vector<AnnexPart> parts;
  while (!stream.empty()) {
    std::optional<std::string> name = TakeField(stream);
    std::optional<std::string> bytes = TakeField(stream);
    if (!name || !bytes) return cut();
    parts.push_back({*std::move(name), *std::move(bytes)});
  }
  return parts;
}

}  // namespace taizhang::normalize
