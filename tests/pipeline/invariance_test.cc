// The exam of normalize: the same words in any dress give the same text, and through extract the same records.
//
// The clean texts are those of our own fixture pages. Only where the bytes stand, ids made from that, and what tells of
// the dress (repairs, repeats, layout, diagnostics) may differ.
#include <gmock/gmock.h>
#include <google/protobuf/message.h>
#include <google/protobuf/text_format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "absl/strings/str_format.h"
#include "markup/encode.h"
#include "pipeline/dresses.h"
#include "pipeline/page.h"
#include "pipeline/read.h"

namespace taizhang::pipeline {
namespace {

namespace v1 = document::v1;
using ::testing::TestWithParam;

const Rules& TheRules() {
  static const Rules rules = *Rules::Load(text::RuleFiles());
  return rules;
}

v1::ExtractedDocument ReadBody(std::string body, const std::string& content_type) {
  const auto page = MakePage(std::move(body), {.content_type = content_type, .reference_date = "2023-12-31"});
  return *Read(*page, TheRules());
}

std::string FileBytes(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct Clean {
  std::string name;
  std::string text;
  v1::ExtractedDocument read;
};

// Pages of prose in UTF-8 that came undamaged. Their texts, read once more as plain text.
const std::vector<Clean>& CleanTexts() {
  static const std::vector<Clean> texts = [] {
    std::vector<Clean> all;
    for (const char* name : {"01_city_inspection_notice/page.txt", "02_county_work_report/page.html",
                             "08_rectification_labelled_lines/page.html", "10_audit_rectification/page.txt",
                             "12_opinion_bracketed_owners/page.html", "17_reply_to_proposal/page.html"}) {
      const std::filesystem::path path = std::filesystem::path(TAIZHANG_SOURCE_DIR) / "tests/golden/pages" / name;
      const std::string text =
          ReadBody(FileBytes(path), path.extension() == ".html" ? "text/html" : "text/plain").document().text();
      all.push_back({name, text, ReadBody(text, "text/plain; charset=utf-8")});
    }
    return all;
  }();
  return texts;
}

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

// Fields of a message that are set, and the messages that it holds one level down.
std::vector<const FieldDescriptor*> FieldsOf(const Message& message) {
  std::vector<const FieldDescriptor*> fields;
  message.GetReflection()->ListFields(message, &fields);
  return fields;
}

// Takes out what counts in the body.
void ClearSources(Message& message) {
  const google::protobuf::Reflection& reflection = *message.GetReflection();
  for (const FieldDescriptor* field : FieldsOf(message)) {
    if (field->name().ends_with("source")) {
      reflection.ClearField(&message, field);
    } else if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE && !field->is_repeated()) {
      ClearSources(*reflection.MutableMessage(&message, field));
    } else if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
      const int size = reflection.FieldSize(message, field);
      for (int i = 0; i < size; ++i) ClearSources(*reflection.MutableRepeatedMessage(&message, field, i));
    }
  }
}

// Calls `each` with every string of a message and its field.
template <typename Each>
void EachString(Message& message, const Each& each) {
  const google::protobuf::Reflection& reflection = *message.GetReflection();
  for (const FieldDescriptor* field : FieldsOf(message)) {
    const int size = field->is_repeated() ? reflection.FieldSize(message, field) : 1;
    for (int i = 0; i < size; ++i) {
      if (field->cpp_type() == FieldDescriptor::CPPTYPE_MESSAGE) {
        EachString(field->is_repeated() ? *reflection.MutableRepeatedMessage(&message, field, i)
                                        : *reflection.MutableMessage(&message, field),
                   each);
      } else if (field->cpp_type() == FieldDescriptor::CPPTYPE_STRING && field->is_repeated()) {
        reflection.SetRepeatedString(&message, field, i, each(*field, reflection.GetRepeatedString(message, field, i)));
      } else if (field->cpp_type() == FieldDescriptor::CPPTYPE_STRING) {
        reflection.SetString(&message, field, each(*field, reflection.GetString(message, field)));
      }
    }
  }
}

// Ids are made of offsets in the body: puts the records' numbers in their place, also where records name each other.
void NumberRecords(Message& message) {
  std::map<std::string, std::string> numbers;
  EachString(message, [&](const FieldDescriptor& field, const std::string& value) {
    if (field.name() == "id") numbers.try_emplace(value, absl::StrFormat("#%d", numbers.size()));
    return value;
  });
  EachString(message, [&](const FieldDescriptor&, const std::string& value) {
    const auto number = numbers.find(value);
    return number == numbers.end() ? value : number->second;
  });
}

// What the words say, without what the dress adds.
std::string Facts(v1::ExtractedDocument read) {
  v1::ExtractedDocument facts;
  for (const char* name :
       {"outline", "observations", "citations", "findings", "commitments", "times", "mentions", "checks"}) {
    const auto* field = facts.GetDescriptor()->FindFieldByName(name);
    facts.GetReflection()->SwapFields(&facts, &read, {field});
  }
  facts.mutable_document()->set_title(read.document().title());
  facts.mutable_document()->set_issuer(read.document().issuer());
  facts.mutable_document()->set_signed_(read.document().signed_());
  facts.mutable_document()->set_document_number(read.document().document_number());
  facts.mutable_document()->set_genre(read.document().genre());
  NumberRecords(facts);
  ClearSources(facts);
  google::protobuf::TextFormat::Printer printer;
  printer.SetUseUtf8StringEscaping(true);
  std::string text;
  printer.PrintToString(facts, &text);
  return text;
}

struct Dress {
  const char* name;
  const char* content_type;
  std::string (*put_on)(const std::string& text);
};

void PrintTo(const Dress& dress, std::ostream* out) { *out << dress.name; }

constexpr const char* kText = "text/plain; charset=utf-8";
constexpr const char* kHtml = "text/html";

const Dress kDresses[] = {
    {"Gb18030", "text/plain", [](const std::string& t) { return Encoded(t, "gb18030"); }},
    {"Gb18030LabelledGb2312", "text/plain; charset=gb2312", [](const std::string& t) { return Encoded(t, "gb18030"); }},
    {"Utf8LabelledGbk", "text/plain; charset=gbk", [](const std::string& t) { return t; }},
    {"Utf16", "text/plain", [](const std::string& t) { return markup::Encode("utf-16le", "\uFEFF" + t); }},
    {"Traditional", kText, [](const std::string& t) { return Traditional(t); }},
    {"Big5", "text/html; charset=big5",
     [](const std::string& t) { return Encoded(ParagraphPage(Traditional(t), "big5"), "big5"); }},
    {"FullWidth", kText, [](const std::string& t) { return FullWidth(t); }},
    {"HalfWidth", kText, [](const std::string& t) { return HalfWidth(t); }},
    {"HardWrapped", kText, [](const std::string& t) { return HardWrapped(t, 34); }},
    {"HardWrappedHalfWidth", kText, [](const std::string& t) { return HardWrapped(HalfWidth(t), 34); }},
    {"HardWrappedFullWidth", kText, [](const std::string& t) { return HardWrapped(FullWidth(t), 34); }},
    {"ParagraphPage", kHtml, [](const std::string& t) { return ParagraphPage(t, "utf-8"); }},
    {"BreakPage", kHtml, [](const std::string& t) { return Encoded(BreakPage(t, "gb2312"), "gb18030"); }},
    {"TablePage", kHtml, [](const std::string& t) { return Encoded(TablePage(t, "gbk"), "gb18030"); }},
    {"Doubled", kText, [](const std::string& t) { return t + "\n" + t; }},
    {"DoubledPage", kHtml, [](const std::string& t) { return ParagraphPage(t + "\n" + t, "utf-8"); }},
    {"Readings", kText, [](const std::string& t) { return WithReadings(t); }},
    {"TonelessReadings", kText, [](const std::string& t) { return WithTonelessReadings(t); }},
    {"TraditionalHalfWidthReadings", kText,
     [](const std::string& t) { return WithReadings(HalfWidth(Traditional(t))); }},
    {"WrappedReadings", kText, [](const std::string& t) { return WithReadings(HardWrapped(t, 34)); }},
    {"AllAtOnce", kHtml,
     [](const std::string& t) {
       return BreakPage(WithReadings(HardWrapped(HalfWidth(Traditional(t + "\n" + t)), 34)), "utf-8");
     }},
};

// The first lines that differ, for a person.
std::string Difference(std::string_view read, std::string_view clean) {
  std::size_t same = 0;
  while (same < read.size() && same < clean.size() && read[same] == clean[same]) ++same;
  if (same == read.size() && same == clean.size()) return "";
  const auto line = [&](std::string_view text) {
    const std::size_t begin = text.substr(0, same).rfind('\n') + 1;
    return std::string(text.substr(begin, text.find('\n', std::min(same, text.size())) - begin));
  };
  return "read:  " + line(read) + "\nclean: " + line(clean);
}

class InvarianceTest : public TestWithParam<Dress> {};

TEST_P(InvarianceTest, TheTextComesOutTheSame) {
  for (const Clean& clean : CleanTexts()) {
    SCOPED_TRACE(clean.name);
    const v1::ExtractedDocument read = ReadBody(GetParam().put_on(clean.text), GetParam().content_type);
    EXPECT_EQ(Difference(read.document().text(), clean.text), "");
  }
}

TEST_P(InvarianceTest, SoDoTheRecords) {
  for (const Clean& clean : CleanTexts()) {
    SCOPED_TRACE(clean.name);
    const v1::ExtractedDocument read = ReadBody(GetParam().put_on(clean.text), GetParam().content_type);
    EXPECT_EQ(Difference(Facts(read), Facts(clean.read)), "");
  }
}

INSTANTIATE_TEST_SUITE_P(Dresses, InvarianceTest, testing::ValuesIn(kDresses),
                         [](const auto& dress) { return std::string(dress.param.name); });

TEST(InvarianceBaseTest, TheCleanTextsAreWholeAndHaveRecords) {
  for (const Clean& clean : CleanTexts()) {
    EXPECT_GT(clean.text.size(), 1000u) << clean.name;
    EXPECT_EQ(clean.read.document().text(), clean.text) << clean.name;
    EXPECT_GT(clean.read.observations_size(), 10) << clean.name;
  }
}

}  // namespace
}  // namespace taizhang::pipeline
