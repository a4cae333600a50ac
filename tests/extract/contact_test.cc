#include "extract/contact.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/plain_view.h"
#include "extract/rule_file.h"
#include "extract/rule_tables.h"

namespace taizhang::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Contacts(std::string_view text) {
  static const auto* const lexicon = new ContactLexicon(*ContactLexicon::Parse(RuleFile("contacts.tsv")));
  std::vector<std::string> out;
  for (const ContactFacts& contact : lexicon->Read(PlainView(text))) {
    out.push_back(std::string(contact.kind) + "=" + std::string(contact.value.In(text)));
  }
  return out;
}

TEST(ContactLexicon, EveryRowFindsItsExample) { EXPECT_THAT(FailedExamples("contacts.tsv"), IsEmpty()); }

TEST(ReadContacts, OfAClosingParagraph) {
  EXPECT_THAT(
      Contacts("联系方式：电话0999—1234567；邮政信箱：清河县委办公室（黄沙街1号；邮编：012345）；电子邮箱：a1@b.cn。"),
      ElementsAre("PHONE=0999—1234567", "POSTAL_ADDRESS=清河县委办公室（黄沙街1号；邮编：012345）", "EMAIL=a1@b.cn"));
  EXPECT_THAT(Contacts("举报网站:http://qinghe.12388.gov.cn;来信"), ElementsAre("URL=http://qinghe.12388.gov.cn"));
}

TEST(ReadContacts, RunningTextHasNone) {
  EXPECT_THAT(Contacts("发放电话费补贴12万元，建设网站3个，安置地址未定。"), IsEmpty());
}

TEST(ContactLexicon, RefusesAnUnknownKind) { EXPECT_FALSE(ContactLexicon::Parse("label\tkind\n微信\tCHAT\n").ok()); }

}  // namespace
}  // namespace taizhang::extract
