// The command line of taizhang.
#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

#include "taizhang/command.h"

namespace taizhang::command {
namespace {

constexpr const Command* kCommands[] = {&kNormalize, &kSegment, &kExtract, &kAnalyze, &kExplain};

// The schema number grows with incompatible changes of the messages.
constexpr int kSchema = 1;

void PrintHelp(std::FILE* out) {
  std::fputs(
      "taizhang (台账) reads what Chinese government bodies publish and says what stands in it, with the bytes it came "
      "from.\n\n"
      "  taizhang extract page.html                     records of a page, readable\n"
      "  taizhang extract --format=json page.html       the same as JSON\n"
      "  taizhang extract --format=jsonl pages/         a folder, one line a file\n"
      "  taizhang analyze \"全年完成投资12.5亿元，同比增长8%\"\n"
      "  taizhang explain page.html --at=1200           why a record reads as it does\n\n"
      "Commands (taizhang COMMAND --help says more):\n",
      out);
  for (const Command* command : kCommands) {
    std::fprintf(out, "  %-10s %s\n", std::string(command->name).c_str(), std::string(command->summary).c_str());
  }
  std::fputs(
      "  version    version, revision and schema\n\nExit codes: 0 ok, 1 failed, 2 usage, 3 nothing there, 4 some "
      "inputs failed\n",
      out);
}

int PrintVersion() {
  std::printf("taizhang %s revision %s schema %d\n", TAIZHANG_VERSION, TAIZHANG_REVISION, kSchema);
  return kOk;
}

int Main(std::vector<std::string> arguments) {
  if (arguments.empty()) {
    PrintHelp(stderr);
    return kUsage;
  }
  const std::string name = arguments.front();
  arguments.erase(arguments.begin());
  if (name == "--help" || name == "help" || name == "-h") {
    PrintHelp(stdout);
    return kOk;
  }
  if (name == "version" || name == "--version") return PrintVersion();
  const auto found =
      std::find_if(std::begin(kCommands), std::end(kCommands), [&](const Command* c) { return c->name == name; });
  if (found == std::end(kCommands)) {
    std::fprintf(stderr, "taizhang: no command %s; taizhang --help lists them\n", name.c_str());
    return kUsage;
  }
  const bool help = std::find_if(arguments.begin(), arguments.end(),
                                 [](const std::string& a) { return a == "--help" || a == "-h"; }) != arguments.end();
  if (help) {
    std::fputs((std::string((*found)->help) + std::string((*found)->options)).c_str(), stdout);
    return kOk;
  }
  return (*found)->run(arguments);
}

}  // namespace
}  // namespace taizhang::command

int main(int argc, char** argv) { return taizhang::command::Main({argv + 1, argv + argc}); }
