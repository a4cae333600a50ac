// Works many items on several threads and hands the results over in the order of the items.
//
// A directory of pages is read on all cores, and its lines still come out in order of names.
//
// Threads:   `work` runs on worker threads, `take` on the caller's.
// Cost:      at most 4 results a thread are held at a time.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace taizhang::command {

// Calls take(i, work(i)) for i = 0 … items-1, in that order.
void WorkInOrder(std::size_t items, std::size_t threads, const std::function<std::string(std::size_t)>& work,
                 const std::function<void(std::size_t, std::string)>& take);

}  // namespace taizhang::command
