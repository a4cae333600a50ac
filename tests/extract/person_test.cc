#include "extract/person.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "extract/finding_rules.h"
#include "extract/rule_tables.h"

namespace taizhang::extract {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> Persons(std::string_view text) {
  std::vector<std::string> out;
  for (const PersonFacts& person : ThePersons().FindPersons(text, BodiesOf(text))) {
    out.push_back(std::string(person.name.In(text)) + "/" + std::string(person.role.In(text)));
  }
  return out;
}

TEST(PersonLexicon, EveryRowFindsItsExample) {
  for (const char* file : {"roles.tsv", "surnames.tsv"}) EXPECT_THAT(FailedExamples(file), IsEmpty());
}

TEST(FindPersons, BesideTheirOffice) {
  EXPECT_THAT(Persons("民勤县人民政府县长 王守田\n"), ElementsAre("王守田/民勤县人民政府县长"));
  EXPECT_THAT(Persons("县委书记李勇，副县长王守田率队检查"), ElementsAre("李勇/县委书记", "王守田/副县长"));
  EXPECT_THAT(Persons("县长　李　勇\n"), ElementsAre("李　勇/县长"));
}

TEST(FindPersons, KnownOnesAsComrades) {
  EXPECT_THAT(Persons("县长王守田主持，王守田同志讲话，李勇同志出席"), ElementsAre("王守田/县长", "王守田/"));
}

TEST(FindPersons, OfficesWithoutAName) {
  EXPECT_THAT(Persons("由县委书记任组长，县长和副县长为成员，主任任务繁重，党委书记带头"), IsEmpty());
  EXPECT_THAT(Persons("有关负责同志、王守田到会"), IsEmpty());
}

TEST(PersonLexicon, RefusesAnUnknownUse) {
  EXPECT_FALSE(PersonLexicon::Parse("word\tuse\n县长\tboss\n", "surname\n").ok());
}

}  // namespace
}  // namespace taizhang::extract
