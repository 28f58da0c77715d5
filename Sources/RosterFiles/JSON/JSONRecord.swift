/// A value that is read from JSON by its keys and written with the same keys, in a fixed order.
protocol JSONRecord: Decodable {
  associatedtype Key: CodingKey
  /// The members in the order in which they are written.
  var members: KeyValuePairs<Key, JSONText> { get }
}

extension JSONRecord {
  /// The value as an object.
  var json: JSONText { .object(members.map { (key: $0.key.stringValue, value: $0.value) }) }
}

extension JSONText {
  /// An array of records.
  static func records(_ records: [some JSONRecord]) -> JSONText { .array(records.map(\.json)) }
}
