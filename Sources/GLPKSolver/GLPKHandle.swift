import CGLPK

/// The owner of one C problem: makes it, and frees it at its own end.
struct GLPKHandle: ~Copyable {
  /// C's handle; valid as long as this value.
  let pointer: OpaquePointer

  init() throws(GLPKError) {
    pointer = try Self.make()
  }

  deinit { meridian_glpk_delete(pointer) }

  private static func make() throws(GLPKError) -> OpaquePointer {
    var made: OpaquePointer?
    let passed = meridian_glpk_create(&made)
    guard let made else { throw GLPKError(fence: passed) ?? .unknown(code: passed) }
    return made
  }
}
