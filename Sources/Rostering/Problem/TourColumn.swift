/// A tour that agents of a type may work: a column of a master.
struct TourColumn: Sendable {
  /// The position of the type.
  let type: Int
  let tour: Tour
}
