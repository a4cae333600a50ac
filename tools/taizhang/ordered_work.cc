#include "taizhang/ordered_work.h"

#include <algorithm>
#include <map>
#include <thread>
#include <utility>
#include <vector>

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"

namespace taizhang::command {
namespace {

constexpr std::size_t kHeldPerThread = 4;

class OrderedResults {
 public:
  OrderedResults(std::size_t items, std::size_t window) : items_(items), window_(window) {}

  // The next item to work on; items_ when there is none. Waits while too many results are held.
  std::size_t NextItem() {
    absl::MutexLock lock(&mutex_);
    const auto may_start = [this]() ABSL_SHARED_LOCKS_REQUIRED(mutex_) {
      return next_ >= items_ || next_ < taken_ + window_;
    };
    mutex_.Await(absl::Condition(&may_start));
    return next_ < items_ ? next_++ : items_;
  }

  void Put(std::size_t item, std::string result) {
    absl::MutexLock lock(&mutex_);
    results_.emplace(item, std::move(result));
  }

  std::string Take(std::size_t item) {
    absl::MutexLock lock(&mutex_);
    const auto there = [this, item]() ABSL_SHARED_LOCKS_REQUIRED(mutex_) { return results_.count(item) > 0; };
    mutex_.Await(absl::Condition(&there));
    std::string result = std::move(results_.extract(item).mapped());
    taken_ = item + 1;
    return result;
  }

 private:
  const std::size_t items_;
  const std::size_t window_;
  absl::Mutex mutex_;
  std::size_t next_ ABSL_GUARDED_BY(mutex_) = 0;
  std::size_t taken_ ABSL_GUARDED_BY(mutex_) = 0;
  std::map<std::size_t, std::string> results_ ABSL_GUARDED_BY(mutex_);
};

}  // namespace

void WorkInOrder(std::size_t items, std::size_t threads, const std::function<std::string(std::size_t)>& work,
                 const std::function<void(std::size_t, std::string)>& take) {
  threads = std::max<std::size_t>(1, std::min(threads, items));
  OrderedResults results(items, threads * kHeldPerThread);
  std::vector<std::jthread> workers;
  for (std::size_t i = 0; i < threads; ++i) {
    workers.emplace_back([&] {
      for (std::size_t item = results.NextItem(); item < items; item = results.NextItem())
        results.Put(item, work(item));
    });
  }
  for (std::size_t item = 0; item < items; ++item) take(item, results.Take(item));
}

}  // namespace taizhang::command
