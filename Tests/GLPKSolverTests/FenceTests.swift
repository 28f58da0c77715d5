import CGLPK
import Foundation
import GLPKSolver
import LinearProgram
import Synchronization
import Testing

@Suite struct FenceTests {
  /// Codes collected on several threads.
  private final class Answers: Sendable {
    private let codes = Mutex<[Int32]>([])
    var all: [Int32] { codes.withLock { $0 } }
    func append(_ code: Int32) { codes.withLock { $0.append(code) } }
  }

  @Test func `an abort of GLPK becomes a code, and a new problem works`() throws {
    var made: OpaquePointer?
    #expect(meridian_glpk_create(&made) == MERIDIAN_GLPK_OK)
    let problem = try #require(made)
    let passed = meridian_glpk_set_row_bounds(problem, 98, 0, 1)
    #expect(passed == MERIDIAN_GLPK_ABORTED)
    #expect(
      String(cString: meridian_glpk_message())
        .hasPrefix("glp_set_row_bnds: i = 99; row number out of range\n")
    )
    #expect(meridian_glpk_set_cost(problem, 0, 1) == MERIDIAN_GLPK_LOST)
    meridian_glpk_delete(problem)
    var other = try GLPKProblem(SamplePrograms.master(rows: 4, tours: 0..<9))
    #expect(try other.simplex().status == .optimal)
  }

  @Test func `a lack of memory is an error, and a new problem works`() throws {
    var problem = try GLPKProblem()
    var bystander = try GLPKProblem(SamplePrograms.master(rows: 4, tours: 0..<9))
    try problem.limitMemory(megabytes: 4)
    do {
      try problem.addRows([LinearProgram.Row](repeating: .init(bounds: .free), count: 1_000_000))
      Issue.record("no error")
    } catch {
      #expect(error.description == "GLPK gave up: glp_alloc: memory allocation limit exceeded")
    }
    #expect(throws: GLPKError.problemLost) { try problem.simplex() }
    #expect(throws: GLPKError.problemLost) { try bystander.simplex() }
    #expect(throws: GLPKError.problemLost) { try bystander.addRows([.init(bounds: .free)]) }
    var other = try GLPKProblem(SamplePrograms.master(rows: 4, tours: 0..<9))
    #expect(try other.simplex().status == .optimal)
  }

  @Test func `a problem of another thread is refused`() throws {
    var made: OpaquePointer?
    #expect(meridian_glpk_create(&made) == MERIDIAN_GLPK_OK)
    let address = UInt(bitPattern: made)
    let answered = DispatchSemaphore(value: 0)
    let answers = Answers()
    Thread {
      var count: Int32 = 0
      answers.append(meridian_glpk_row_count(OpaquePointer(bitPattern: address), &count))
      answered.signal()
    }.start()
    answered.wait()
    #expect(answers.all == [Int32(MERIDIAN_GLPK_WRONG_THREAD)])
    var count: Int32 = -1
    #expect(meridian_glpk_row_count(made, &count) == MERIDIAN_GLPK_OK)
    #expect(count == 0)
    meridian_glpk_delete(made)
  }

  @Test func `GLPK cannot be used from within its own search`() throws {
    var problem = try GLPKProblem(SamplePrograms.master(rows: 20, tours: 0..<60))
    for column in 0..<problem.columnCount { try problem.setInteger(true, column: column) }
    var refused: [GLPKError] = []
    let outcome = try problem.integerOptimum {
      do throws(GLPKError) {
        _ = try GLPKProblem()
      } catch {
        refused.append(error)
      }
      return refused.count > 1
    }
    #expect(refused.allSatisfy { $0 == .busy })
    #expect(!refused.isEmpty)
    #expect(outcome.stopReason == .stopRequested || outcome.status == .optimal)
    #expect(try problem.simplex().status == .optimal)
  }

  @Test func `several threads solve problems of their own at the same time`() async throws {
    let alone = try Self.objectives()
    let all = try await withThrowingTaskGroup(of: [Double].self) { group in
      for _ in 0..<4 { group.addTask { try await Self.onThread(Self.objectives) } }
      return try await group.reduce(into: [[Double]]()) { $0.append($1) }
    }
    #expect(all == [[Double]](repeating: alone, count: 4))
  }

  /// What growing a master by columns, and an integer program, come to.
  private static func objectives() throws -> [Double] {
    var problem = try GLPKProblem(SamplePrograms.master(rows: 40, tours: 0..<50))
    var objectives: [Double] = []
    for round in 1...10 {
      objectives.append(try problem.simplex().objective)
      try problem.addColumns(
        (round * 50..<round * 50 + 50).map { SamplePrograms.tour($0, rows: 40) }
      )
    }
    for column in 0..<problem.columnCount { try problem.setInteger(true, column: column) }
    var options = IntegerOptions()
    options.nodeLimit = 20
    objectives.append(try problem.integerOptimum(options).bound)
    return objectives
  }

  private static func onThread(
    _ body: @escaping @Sendable () throws -> [Double]
  ) async throws -> [Double] {
    try await withCheckedThrowingContinuation { continuation in
      Thread { continuation.resume(with: Result { try body() }) }.start()
    }
  }
}
