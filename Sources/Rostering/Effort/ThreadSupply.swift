import Glibc

/// How many threads the system starts.
///
/// Work that is shared out among threads waits for them, and the system may refuse to start any: its
/// limit on a user's processes counts threads (RLIMIT_NPROC). So it is asked first.
enum ThreadSupply {
  /// How many threads can work at the same time, the calling one among them.
  ///
  /// - Parameter most: how many are wanted, at least 1.
  /// - Returns: `most`, or fewer where the system does not start so many.
  static func threads(upTo most: Int) -> Int {
    // No more work at a time than there are processors, whatever was asked for.
    let wanted = min(most, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
    guard wanted > 1 else { return most }
    let started = started(wanted - 1)
    return started == wanted - 1 ? most : started + 1
  }

  /// Starts so many threads that are all there at the same time, as far as the system lets it, and ends
  /// them; returns how many there were.
  private static func started(_ count: Int) -> Int {
    let gate = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    defer { gate.deallocate() }
    pthread_mutex_init(gate, nil)
    defer { pthread_mutex_destroy(gate) }
    pthread_mutex_lock(gate)
    var threads: [pthread_t] = []
    for _ in 0..<count {
      var thread = pthread_t()
      guard pthread_create(&thread, nil, { ThreadSupply.passThrough($0) }, gate) == 0 else { break }
      threads.append(thread)
    }
    pthread_mutex_unlock(gate)
    for thread in threads { pthread_join(thread, nil) }
    return threads.count
  }

  /// What each thread does: it waits until all have been started.
  private static func passThrough(
    _ gate: UnsafeMutableRawPointer?
  ) -> UnsafeMutableRawPointer? {
    guard let gate = gate?.assumingMemoryBound(to: pthread_mutex_t.self) else { return nil }
    pthread_mutex_lock(gate)
    pthread_mutex_unlock(gate)
    return nil
  }
}
