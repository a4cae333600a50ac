#include "normalize/annex/child_reader.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstring>

#include "absl/status/status.h"
#include "absl/strings/str_format.h"
#include "normalize/annex/part_format.h"

namespace taizhang::normalize {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kMostAnswer = 80 << 20;

// A descriptor that is closed at the end.
class Descriptor {
 public:
  explicit Descriptor(int fd = -1) : fd_(fd) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() { Close(); }
  int get() const { return fd_; }
  void Set(int fd) { fd_ = fd; }
  void Close() {
    if (fd_ >= 0) close(fd_);
    fd_ = -1;
  }

 private:
  int fd_;
};

const char* NameOf(markup::ContentKind kind) {
  switch (kind) {
    case markup::ContentKind::kPdf:
      return "pdf";
    case markup::ContentKind::kDocx:
      return "docx";
    case markup::ContentKind::kOfd:
      return "ofd";
    default:
      return nullptr;
  }
}

// One child: a socket to and from it.
class Child {
 public:
  ~Child() {
    if (pid_ <= 0) return;
    kill(pid_, SIGKILL);
    waitpid(pid_, nullptr, 0);
  }

  absl::Status Start(const std::string& program, const char* kind) {
    std::array<int, 2> ends;
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) return Failed("socketpair");
    socket_.Set(ends[0]);
    const Descriptor theirs(ends[1]);
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    std::string path = program;
    std::string argument = kind;
    std::array<char*, 3> arguments = {path.data(), argument.data(), nullptr};
    std::array<char*, 1> environment = {nullptr};
    const int error = posix_spawn(&pid_, program.c_str(), &actions, nullptr, arguments.data(), environment.data());
    posix_spawn_file_actions_destroy(&actions);
    if (error == 0) return absl::OkStatus();
    pid_ = 0;
    return absl::UnavailableError(absl::StrFormat("%s: %s", program, strerror(error)));
  }

  // Sends the annex and takes the answer, whichever goes.
  absl::StatusOr<std::string> Talk(std::string_view body, Clock::time_point until) {
    std::string answer;
    for (;;) {
      const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
      if (left <= 0) return absl::ResourceExhaustedError("the reader of the annex took too long");
      pollfd waiting = {socket_.get(), static_cast<short>(body.empty() ? POLLIN : POLLIN | POLLOUT), 0};
      if (poll(&waiting, 1, static_cast<int>(left)) < 0 && errno != EINTR) return Failed("poll");
      if ((waiting.revents & POLLOUT) != 0) Send(body);
      if ((waiting.revents & (POLLIN | POLLHUP | POLLERR)) != 0 && !Receive(answer)) return answer;
      if (answer.size() > kMostAnswer) return absl::ResourceExhaustedError("the text of the annex is too long");
    }
  }

 private:
  static absl::Status Failed(const char* what) {
    return absl::UnavailableError(absl::StrFormat("%s: %s", what, strerror(errno)));
  }

  void Send(std::string_view& body) {
    const ssize_t sent = send(socket_.get(), body.data(), body.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
    if (sent > 0) {
      body.remove_prefix(static_cast<std::size_t>(sent));
    } else if (errno != EAGAIN && errno != EINTR) {
      body = {};  // the child is gone; its answer says why
    }
    if (body.empty()) shutdown(socket_.get(), SHUT_WR);
  }

  // False at the end of the answer.
  bool Receive(std::string& answer) {
    std::array<char, 65536> buffer;
    const ssize_t got = recv(socket_.get(), buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (got > 0) answer.append(buffer.data(), static_cast<std::size_t>(got));
    return got > 0 || (got < 0 && (errno == EAGAIN || errno == EINTR));
  }

  Descriptor socket_;
  pid_t pid_ = 0;
};

}  // namespace

absl::StatusOr<std::vector<AnnexPart>> ChildAnnexReader::Unpack(markup::ContentKind kind, std::string_view body) const {
  const char* name = NameOf(kind);
  if (name == nullptr) return absl::InvalidArgumentError("neither PDF nor DOCX nor OFD");
  Child child;
  if (absl::Status started = child.Start(program_, name); !started.ok()) return started;
  const absl::StatusOr<std::string> answer = child.Talk(body, Clock::now() + std::chrono::seconds(seconds_));
  if (!answer.ok()) return answer.status();
  return ReadParts(*answer);
}

}  // namespace taizhang::normalize
