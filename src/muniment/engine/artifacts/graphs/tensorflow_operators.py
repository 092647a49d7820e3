"""Which TensorFlow operators do more than compute, and where each is told what to do it with.

Taken from the list of operators of TensorFlow 2.21 and older ones that it dropped, by looking at
all that have an input or attribute for a file, path, prefix, address or function outside the graph.
"""

from __future__ import annotations

from typing import Final

PYTHON: Final = frozenset(
    {"PyFunc", "EagerPyFunc", "PyFuncStateless", "PyCall", "NumpyFunction", "TfPyFunc"}
)
"""Call Python functions of the process that runs the graph."""

WRITES: Final = frozenset(
    {
        "WriteFile", "SaveDataset", "SaveDatasetV2", "DatasetToTFRecord",
        "ExperimentalDatasetToTFRecord", "CreateSummaryFileWriter", "CreateSummaryDbWriter",
        "ImportEvent", "DumpTensor", "CalibrationStatisticsSaver", "SnapshotDataset",
        "SnapshotDatasetV2", "DeleteFile", "SnapshotDatasetWriter", "DistributedSave",
        "EventFileWriter",
    }
)  # fmt: skip
"""Write, move or delete files whatever the path is."""

READS: Final = frozenset(
    {
        "ReadFile", "MatchingFiles", "MatchingFilesDataset", "ExperimentalMatchingFilesDataset",
        "LoadDataset", "TextLineDataset", "TextLineDatasetV2", "TFRecordDataset",
        "TFRecordDatasetV2",
        "FixedLengthRecordDataset", "FixedLengthRecordDatasetV2", "CSVDataset", "CSVDatasetV2",
        "ExperimentalCSVDataset", "LMDBDataset", "ExperimentalLMDBDataset", "LMDBReader",
        "SSTableDataset", "SqlDataset", "ExperimentalSqlDataset", "SnapshotDatasetReader",
        "SnapshotChunkDataset", "ListSnapshotChunksDataset", "SnapshotNestedDatasetReader",
        "WholeFileReader", "WholeFileReaderV2", "TextLineReader", "TextLineReaderV2",
        "FixedLengthRecordReader", "FixedLengthRecordReaderV2", "TFRecordReader",
        "TFRecordReaderV2",
        "RecordInput", "Skipgram", "ReadVideo", "DecodeVideoDataset", "IoReadableFile",
        "LoadLibrary",
        "FileExists", "ListDirectory",
    }
)  # fmt: skip
"""Read files, or list them, and give what they find to the graph."""

CONNECTS: Final = frozenset(
    {
        "Rpc", "TryRpc", "RpcClient", "RpcCall", "RpcServer", "RpcServerStart", "RpcServerRegister",
        "DataServiceDataset", "DataServiceDatasetV2", "DataServiceDatasetV3",
        "DataServiceDatasetV4",
        "RegisterDataset", "RegisterDatasetV2", "BigtableClient", "BigQueryReader", "CloudBigtable",
        "GcsConfigureCredentials", "GcsConfigureBlockCache", "FileSystemSetConfiguration",
        "IgniteDataset", "KafkaDataset", "KafkaDatasetV2", "KinesisDataset", "MongoDBReadable",
        "ZmqConnReadable",
    }
)  # fmt: skip
"""Talk to other machines, serve them, or say how to."""

CHECKED: Final = frozenset(
    {
        "RestoreV2", "Restore", "RestoreSlice", "DTensorRestoreV2", "LoadAndRemapMatrix",
        "GenerateVocabRemapping", "InitializeTableFromTextFile", "InitializeTableFromTextFileV2",
        "InitializeTableFromDataset", "SentencepieceOp", "CheckpointReader",
    }
)  # fmt: skip
"""Read files that honest models have beside them: judged by where a fixed path leads."""

CHECKED_WRITES: Final = frozenset(
    {"SaveV2", "Save", "SaveSlices", "MergeV2Checkpoints", "CacheDataset", "CacheDatasetV2"}
)
"""Write files where the caller says, in honest models: judged by where a fixed path leads."""

PATH_INPUTS: Final = {
    "CreateSummaryFileWriter": (1,), "CreateSummaryDbWriter": (1,), "SaveDataset": (1,),
    "SaveDatasetV2": (1,), "DatasetToTFRecord": (1,), "ExperimentalDatasetToTFRecord": (1,),
    "SnapshotDataset": (1,), "SnapshotDatasetV2": (1,), "CacheDataset": (1,),
    "CacheDatasetV2": (1,),
    "MergeV2Checkpoints": (0, 1), "GenerateVocabRemapping": (0, 1), "SqlDataset": (0, 1),
    "ExperimentalSqlDataset": (0, 1), "InitializeTableFromTextFile": (1,),
    "InitializeTableFromTextFileV2": (1,), "ImportEvent": (1,), "DistributedSave": (1,),
}  # fmt: skip
"""Which inputs are the file name, where it is not the first one."""

PATH_ATTRIBUTES: Final = {
    "ImmutableConst": ("memory_region_name", "reads"),
    "RecordInput": ("file_pattern", "reads"),
    "Skipgram": ("filename", "reads"),
    "FixedUnigramCandidateSampler": ("vocab_file", "reads"),
    "DecodeProtoV2": ("descriptor_source", "reads"),
    "EncodeProto": ("descriptor_source", "reads"),
    "PrintV2": ("output_stream", "writes"),
    "DebugIdentity": ("debug_urls", "writes"),
    "DebugIdentityV2": ("debug_urls", "writes"),
    "DebugIdentityV3": ("debug_urls", "writes"),
    "DebugNanCount": ("debug_urls", "writes"),
    "DebugNumericSummary": ("debug_urls", "writes"),
    "DebugNumericSummaryV2": ("debug_urls", "writes"),
    "CalibrationStatisticsSaver": ("output_file_path", "writes"),
    "DumpTensor": ("log_dir_path", "writes"),
    "SnapshotDataset": ("writer_path_prefix", "writes"),
    "SnapshotDatasetV2": ("writer_prefix", "writes"),
}
"""Operators whose attribute names a file or address, and what they do with it."""

HARMLESS_TARGETS: Final = (
    "", "stdout", "stderr", "log(info)", "log(warning)", "log(error)", "log(debug)",
    "local://", "bytes://", "memmapped_package://",
)  # fmt: skip
"""Values of those attributes, or beginnings with ``://``, that name no file."""

NATIVE: Final = {"TRTEngineOp": "TensorRT", "TPUCompile": "a TPU", "NeuronOp": "a Neuron device"}
"""Operators that carry a compiled binary."""

CALLS_BY_NAME: Final = {"XlaCustomCall": "target_name", "XlaCustomCallV2": "call_target_name"}
"""Operators that call native code which is registered under a name."""

STRINGS: Final = frozenset(
    {
        "Identity", "IdentityN", "PlaceholderWithDefault", "StringJoin", "Pack", "ConcatV2",
        "Concat",
        "Reshape", "ExpandDims", "Squeeze", "Switch", "RefSwitch", "Merge", "Select", "SelectV2",
        "StridedSlice", "Slice", "Gather", "GatherV2", "Fill", "Tile", "BroadcastTo", "Substr",
        "StringLower", "StringUpper", "StringStrip", "StringFormat", "StringSplit", "StringSplitV2",
        "DecodeBase64", "EncodeBase64", "RegexReplace", "StaticRegexReplace", "AsString",
        "ReduceJoin", "ReduceJoinV2", "UnsortedSegmentJoin", "UnicodeEncode", "UnicodeTranscode",
        "ShardedFilename", "ShardedFilespec", "Where", "Unpack", "Split", "StopGradient",
        "PreventGradient", "CheckNumerics", "Bitcast", "Cast", "DecodeCompressed", "Snapshot",
        "TensorSliceDataset", "TensorDataset", "ShuffleDataset", "RepeatDataset", "BatchDatasetV2",
    }
)  # fmt: skip
"""Operators through which a text reaches another operator, changed or not."""
