// The main content and the fields of any page: parts are in order and apart, every field has a value and a place.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "markup/decoder.h"
#include "markup/render.h"
#include "normalize/compiled_rules.h"
#include "normalize/furniture.h"
#include "normalize/main_content.h"
#include "normalize/page_fields.h"

namespace {

namespace normalize = taizhang::normalize;

template <typename Rules>
Rules Load(const char* file) {
  auto rules = Rules::Load(*normalize::CompiledRules().Find(file));
  if (!rules.ok()) std::abort();
  return *std::move(rules);
}

void CheckFields(const std::vector<normalize::FieldValue>& fields, std::size_t size) {
  for (const normalize::FieldValue& field : fields) {
    if (field.value.empty() || field.source.end < field.source.begin || field.source.end > size) std::abort();
  }
}

void CheckContent(const taizhang::markup::HtmlTree& page, const normalize::MainContent& content) {
  std::uint32_t end = 0;
  for (const std::uint32_t part : content.parts) {
    if (part < end) std::abort();
    end = page.nodes()[part].end;
  }
  if (content.parts.empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  static const auto containers = Load<normalize::ContentRules>("content_containers.tsv");
  static const auto fields = Load<normalize::PageFieldRules>("page_fields.tsv");
  static const auto furniture = Load<normalize::Furniture>("furniture.tsv");
  const auto decoded =
      taizhang::markup::Decode(taizhang::markup::Charset::kUtf8, {reinterpret_cast<const char*>(bytes), size});
  const std::string& text = decoded.text.text;
  const auto page = taizhang::markup::HtmlTree::Parse(text);
  const normalize::MainContent content = normalize::FindMainContent(page, containers, fields);
  CheckContent(page, content);
  CheckFields(normalize::FieldsOfPage(page, content.body, fields), text.size());
  CheckFields(normalize::FieldsOfText(text, fields), text.size());
  const auto rendering = taizhang::markup::Render(page, content.parts, content.left_out);
  const auto dropped = furniture.Drop(rendering.text.text);
  if (dropped.out.map.text_size() != dropped.out.text.size()) std::abort();
  return 0;
}
