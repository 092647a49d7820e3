"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "belongs to a package that runs programs or code",
    "classes of torch_geometric as its saves restore them: read one by one from its source, no method that unpickling calls runs, opens or fetches anything",
    "computes with arrays and touches nothing else; objects of its library keep it",
    "enumerations of torch_geometric: calling one looks up a member",
    "exceptions of torch_geometric: their constructors keep their arguments",
    "reads, writes or fetches what the model names",
)
TREES: dict[str, str] = {
    "torch_geometric.datasets": "a5",
}
NAMES = """
@torch_geometric.data.batch
c1 Batch DynamicInheritance DynamicInheritanceGetter
@torch_geometric.data.data
c1 BaseData Data DataEdgeAttr DataTensorAttr
@torch_geometric.data.datapipes
c1 Batcher DatasetAdapter SMILESParser
@torch_geometric.data.feature_store
c1 AttrView FeatureStore TensorAttr
e3 _FieldStatus
@torch_geometric.data.graph_store
c1 EdgeAttr GraphStore
e3 EdgeLayout
@torch_geometric.data.hetero_data
c1 HeteroData
@torch_geometric.data.hypergraph_data
c1 HyperGraphData
@torch_geometric.data.lightning.datamodule
c1 LightningData LightningDataModule LightningDataset LightningLinkData LightningNodeData
@torch_geometric.data.storage
c1 BaseStorage EdgeStorage GlobalStorage NodeStorage
e3 AttrType
@torch_geometric.data.summary
c1 Stats Summary
@torch_geometric.data.temporal
c1 TemporalData
@torch_geometric.data.view
c1 ItemsView KeysView MappingView ValuesView
@torch_geometric.inspector
c1 Inspector Parameter Signature
@torch_geometric.lazy_loader
g0 LazyLoader
@torch_geometric.nn.aggr.attention
c1 AttentionalAggregation
@torch_geometric.nn.aggr.base
c1 Aggregation
@torch_geometric.nn.aggr.basic
c1 MaxAggregation MeanAggregation MinAggregation MulAggregation PowerMeanAggregation SoftmaxAggregation StdAggregation SumAggregation VarAggregation
@torch_geometric.nn.aggr.deep_sets
c1 DeepSetsAggregation
@torch_geometric.nn.aggr.equilibrium
c1 EquilibriumAggregation MomentumOptimizer ResNetPotential
@torch_geometric.nn.aggr.fused
c1 FusedAggregation
@torch_geometric.nn.aggr.gmt
c1 GraphMultisetTransformer
@torch_geometric.nn.aggr.gru
c1 GRUAggregation
@torch_geometric.nn.aggr.lcm
c1 LCMAggregation
@torch_geometric.nn.aggr.lstm
c1 LSTMAggregation
@torch_geometric.nn.aggr.mlp
c1 MLPAggregation
@torch_geometric.nn.aggr.multi
c1 MultiAggregation
@torch_geometric.nn.aggr.patch_transformer
c1 PatchTransformerAggregation
@torch_geometric.nn.aggr.quantile
c1 MedianAggregation QuantileAggregation
@torch_geometric.nn.aggr.scaler
c1 DegreeScalerAggregation
@torch_geometric.nn.aggr.set2set
c1 Set2Set
@torch_geometric.nn.aggr.set_transformer
c1 SetTransformerAggregation
@torch_geometric.nn.aggr.sort
c1 SortAggregation
@torch_geometric.nn.aggr.utils
c1 InducedSetAttentionBlock MultiheadAttentionBlock PoolingByMultiheadAttention SetAttentionBlock
@torch_geometric.nn.aggr.variance_preserving
c1 VariancePreservingAggregation
@torch_geometric.nn.attention.performer
c1 PerformerAttention PerformerProjection
@torch_geometric.nn.attention.polynormer
c1 PolynormerAttention
@torch_geometric.nn.attention.qformer
c1 QFormer
@torch_geometric.nn.attention.sgformer
c1 SGFormerAttention
@torch_geometric.nn.conv.agnn_conv
c1 AGNNConv
@torch_geometric.nn.conv.antisymmetric_conv
c1 AntiSymmetricConv
@torch_geometric.nn.conv.appnp
c1 APPNP
@torch_geometric.nn.conv.arma_conv
c1 ARMAConv
@torch_geometric.nn.conv.cg_conv
c1 CGConv
@torch_geometric.nn.conv.cheb_conv
c1 ChebConv
@torch_geometric.nn.conv.cluster_gcn_conv
c1 ClusterGCNConv
@torch_geometric.nn.conv.cugraph.base
c1 CuGraphModule
@torch_geometric.nn.conv.cugraph.gat_conv
c1 CuGraphGATConv
@torch_geometric.nn.conv.cugraph.rgcn_conv
c1 CuGraphRGCNConv
@torch_geometric.nn.conv.cugraph.sage_conv
c1 CuGraphSAGEConv
@torch_geometric.nn.conv.dir_gnn_conv
c1 DirGNNConv
@torch_geometric.nn.conv.dna_conv
c1 Attention DNAConv Linear MultiHead
@torch_geometric.nn.conv.edge_conv
c1 DynamicEdgeConv EdgeConv
@torch_geometric.nn.conv.eg_conv
c1 EGConv
@torch_geometric.nn.conv.fa_conv
c1 FAConv
@torch_geometric.nn.conv.feast_conv
c1 FeaStConv
@torch_geometric.nn.conv.film_conv
c1 FiLMConv
@torch_geometric.nn.conv.fused_gat_conv
c1 FusedGATConv
@torch_geometric.nn.conv.gat_conv
c1 GATConv
@torch_geometric.nn.conv.gated_graph_conv
c1 GatedGraphConv
@torch_geometric.nn.conv.gatv2_conv
c1 GATv2Conv
@torch_geometric.nn.conv.gcn2_conv
c1 GCN2Conv
@torch_geometric.nn.conv.gcn_conv
c1 GCNConv
@torch_geometric.nn.conv.gen_conv
c1 GENConv MLP
@torch_geometric.nn.conv.general_conv
c1 GeneralConv
@torch_geometric.nn.conv.gin_conv
c1 GINConv GINEConv
@torch_geometric.nn.conv.gmm_conv
c1 GMMConv
@torch_geometric.nn.conv.gps_conv
c1 GPSConv
@torch_geometric.nn.conv.graph_conv
c1 GraphConv
@torch_geometric.nn.conv.gravnet_conv
c1 GravNetConv
@torch_geometric.nn.conv.han_conv
c1 HANConv
@torch_geometric.nn.conv.heat_conv
c1 HEATConv
@torch_geometric.nn.conv.hetero_conv
c1 HeteroConv
@torch_geometric.nn.conv.hgt_conv
c1 HGTConv
@torch_geometric.nn.conv.hypergraph_conv
c1 HypergraphConv
@torch_geometric.nn.conv.le_conv
c1 LEConv
@torch_geometric.nn.conv.lg_conv
c1 LGConv
@torch_geometric.nn.conv.meshcnn_conv
c1 MeshCNNConv
@torch_geometric.nn.conv.message_passing
c1 MessagePassing
@torch_geometric.nn.conv.mf_conv
c1 MFConv
@torch_geometric.nn.conv.mixhop_conv
c1 MixHopConv
@torch_geometric.nn.conv.nn_conv
c1 NNConv
@torch_geometric.nn.conv.pan_conv
c1 PANConv
@torch_geometric.nn.conv.pdn_conv
c1 PDNConv
@torch_geometric.nn.conv.pna_conv
c1 PNAConv
@torch_geometric.nn.conv.point_conv
c1 PointNetConv
@torch_geometric.nn.conv.point_gnn_conv
c1 PointGNNConv
@torch_geometric.nn.conv.point_transformer_conv
c1 PointTransformerConv
@torch_geometric.nn.conv.ppf_conv
c1 PPFConv
@torch_geometric.nn.conv.res_gated_graph_conv
c1 ResGatedGraphConv
@torch_geometric.nn.conv.rgat_conv
c1 RGATConv
@torch_geometric.nn.conv.rgcn_conv
c1 FastRGCNConv RGCNConv
@torch_geometric.nn.conv.sage_conv
c1 SAGEConv
@torch_geometric.nn.conv.sg_conv
c1 SGConv
@torch_geometric.nn.conv.signed_conv
c1 SignedConv
@torch_geometric.nn.conv.simple_conv
c1 SimpleConv
@torch_geometric.nn.conv.spline_conv
c1 SplineConv
@torch_geometric.nn.conv.ssg_conv
c1 SSGConv
@torch_geometric.nn.conv.supergat_conv
c1 SuperGATConv
@torch_geometric.nn.conv.tag_conv
c1 TAGConv
@torch_geometric.nn.conv.transformer_conv
c1 TransformerConv
@torch_geometric.nn.conv.wl_conv
c1 WLConv
@torch_geometric.nn.conv.wl_conv_continuous
c1 WLConvContinuous
@torch_geometric.nn.conv.x_conv
c1 XConv
@torch_geometric.nn.data_parallel
c1 DataParallel
@torch_geometric.nn.dense.dense_gat_conv
c1 DenseGATConv
@torch_geometric.nn.dense.dense_gcn_conv
c1 DenseGCNConv
@torch_geometric.nn.dense.dense_gin_conv
c1 DenseGINConv
@torch_geometric.nn.dense.dense_graph_conv
c1 DenseGraphConv
@torch_geometric.nn.dense.dense_sage_conv
c1 DenseSAGEConv
@torch_geometric.nn.dense.dmon_pool
c1 DMoNPooling
@torch_geometric.nn.dense.linear
c1 HeteroDictLinear HeteroLinear Linear
@torch_geometric.nn.encoding
c1 PositionalEncoding TemporalEncoding
@torch_geometric.nn.fx
c1 Transformer
@torch_geometric.nn.glob
c1 GlobalAttention
@torch_geometric.nn.inits
n2 glorot kaiming_uniform ones uniform zeros
@torch_geometric.nn.kge.base
c1 KGEModel
@torch_geometric.nn.kge.complex
c1 ComplEx
@torch_geometric.nn.kge.distmult
c1 DistMult
@torch_geometric.nn.kge.loader
c1 KGTripletLoader
@torch_geometric.nn.kge.rotate
c1 RotatE
@torch_geometric.nn.kge.transe
c1 TransE
@torch_geometric.nn.lr_scheduler
c1 ConstantWithWarmupLR CosineWithWarmupLR CosineWithWarmupRestartsLR LinearWithWarmupLR PolynomialWithWarmupLR
@torch_geometric.nn.model_hub
c1 PyGModelHubMixin
@torch_geometric.nn.models.attentive_fp
c1 AttentiveFP GATEConv
@torch_geometric.nn.models.attract_repel
c1 ARLinkPredictor
@torch_geometric.nn.models.autoencoder
c1 ARGA ARGVA GAE InnerProductDecoder VGAE
@torch_geometric.nn.models.basic_gnn
c1 BasicGNN EdgeCNN GAT GCN GIN GraphSAGE PNA
@torch_geometric.nn.models.correct_and_smooth
c1 CorrectAndSmooth
@torch_geometric.nn.models.deep_graph_infomax
c1 DeepGraphInfomax
@torch_geometric.nn.models.deepgcn
c1 DeepGCNLayer
@torch_geometric.nn.models.dimenet
c1 BesselBasisLayer DimeNet DimeNetPlusPlus EmbeddingBlock Envelope InteractionBlock InteractionPPBlock OutputBlock OutputPPBlock ResidualLayer SphericalBasisLayer
@torch_geometric.nn.models.gnnff
c1 EdgeBlock GNNFF GaussianFilter NodeBlock
@torch_geometric.nn.models.gpse
c1 BatchNorm1dEdge BatchNorm1dNode GNNInductiveHybridMultiHead GNNStackStage GPSE GPSENodeEncoder GeneralLayer GeneralMultiLayer IdentityHead Linear MLP ResGatedGCNConv
@torch_geometric.nn.models.graph_mixer
c1 LinkEncoder NodeEncoder _MLPMixer
@torch_geometric.nn.models.graph_unet
c1 GraphUNet
@torch_geometric.nn.models.jumping_knowledge
c1 HeteroJumpingKnowledge JumpingKnowledge
@torch_geometric.nn.models.label_prop
c1 LabelPropagation
@torch_geometric.nn.models.lightgcn
c1 BPRLoss LightGCN
@torch_geometric.nn.models.linkx
c1 LINKX SparseLinear
@torch_geometric.nn.models.lpformer
c1 LPAttLayer LPFormer MLP
@torch_geometric.nn.models.mask_label
c1 MaskLabel
@torch_geometric.nn.models.meta
c1 MetaLayer
@torch_geometric.nn.models.metapath2vec
c1 MetaPath2Vec
@torch_geometric.nn.models.mlp
c1 MLP
@torch_geometric.nn.models.neural_fingerprint
c1 NeuralFingerprint
@torch_geometric.nn.models.node2vec
c1 Node2Vec
@torch_geometric.nn.models.pmlp
c1 PMLP
@torch_geometric.nn.models.polynormer
c1 Polynormer
@torch_geometric.nn.models.re_net
c1 RENet
@torch_geometric.nn.models.rect
c1 RECT_L
@torch_geometric.nn.models.rev_gnn
c1 GroupAddRev InvertibleFunction InvertibleModule
@torch_geometric.nn.models.schnet
c1 CFConv GaussianSmearing InteractionBlock RadiusInteractionGraph SchNet ShiftedSoftplus
@torch_geometric.nn.models.sgformer
c1 GraphModule SGFormer SGModule
@torch_geometric.nn.models.signed_gcn
c1 SignedGCN
@torch_geometric.nn.models.tgn
c1 IdentityMessage LastAggregator LastNeighborLoader MeanAggregator TGNMemory TimeEncoder
@torch_geometric.nn.models.visnet
c1 Atomref CosineCutoff Distance EdgeEmbedding EquivariantScalar ExpNormalSmearing GatedEquivariantBlock NeighborEmbedding Sphere VecLayerNorm ViSNet ViSNetBlock ViS_MP ViS_MP_Vertex
@torch_geometric.nn.module_dict
c1 ModuleDict
@torch_geometric.nn.norm.batch_norm
c1 BatchNorm HeteroBatchNorm
@torch_geometric.nn.norm.diff_group_norm
c1 DiffGroupNorm
@torch_geometric.nn.norm.graph_norm
c1 GraphNorm
@torch_geometric.nn.norm.graph_size_norm
c1 GraphSizeNorm
@torch_geometric.nn.norm.instance_norm
c1 InstanceNorm
@torch_geometric.nn.norm.layer_norm
c1 HeteroLayerNorm LayerNorm
@torch_geometric.nn.norm.mean_subtraction_norm
c1 MeanSubtractionNorm
@torch_geometric.nn.norm.msg_norm
c1 MessageNorm
@torch_geometric.nn.norm.pair_norm
c1 PairNorm
@torch_geometric.nn.parameter_dict
c1 ParameterDict
@torch_geometric.nn.pool.asap
c1 ASAPooling
@torch_geometric.nn.pool.cluster_pool
c1 ClusterPooling UnpoolInfo
@torch_geometric.nn.pool.connect.base
c1 Connect ConnectOutput
@torch_geometric.nn.pool.connect.filter_edges
c1 FilterEdges
@torch_geometric.nn.pool.edge_pool
c1 EdgePooling UnpoolInfo
@torch_geometric.nn.pool.knn
c1 ApproxL2KNNIndex ApproxMIPSKNNIndex KNNIndex KNNOutput L2KNNIndex MIPSKNNIndex
@torch_geometric.nn.pool.mem_pool
c1 MemPooling
@torch_geometric.nn.pool.pan_pool
c1 PANPooling
@torch_geometric.nn.pool.sag_pool
c1 SAGPooling
@torch_geometric.nn.pool.select.base
c1 Select SelectOutput
@torch_geometric.nn.pool.select.topk
c1 SelectTopK
@torch_geometric.nn.pool.topk_pool
c1 TopKPooling
@torch_geometric.nn.reshape
c1 Reshape
@torch_geometric.nn.sequential
c1 Child Sequential
@torch_geometric.nn.to_fixed_size_transformer
c1 ToFixedSizeTransformer
@torch_geometric.nn.to_hetero_module
c1 ToHeteroLinear ToHeteroMessagePassing
@torch_geometric.nn.to_hetero_transformer
c1 ToHeteroTransformer
@torch_geometric.nn.to_hetero_with_bases_transformer
c1 HeteroBasisConv LinearAlign ToHeteroWithBasesTransformer
@torch_geometric.transforms.add_gpse
c1 AddGPSE
@torch_geometric.transforms.add_metapaths
c1 AddMetaPaths AddRandomMetaPaths
@torch_geometric.transforms.add_positional_encoding
c1 AddLaplacianEigenvectorPE AddRandomWalkPE
@torch_geometric.transforms.add_remaining_self_loops
c1 AddRemainingSelfLoops
@torch_geometric.transforms.add_self_loops
c1 AddSelfLoops
@torch_geometric.transforms.base_transform
c1 BaseTransform
@torch_geometric.transforms.cartesian
c1 Cartesian
@torch_geometric.transforms.center
c1 Center
@torch_geometric.transforms.compose
c1 Compose ComposeFilters
@torch_geometric.transforms.constant
c1 Constant
@torch_geometric.transforms.delaunay
c1 Delaunay _QhullTransform _SequentialTransform _ShullTransform
@torch_geometric.transforms.distance
c1 Distance
@torch_geometric.transforms.face_to_edge
c1 FaceToEdge
@torch_geometric.transforms.feature_propagation
c1 FeaturePropagation
@torch_geometric.transforms.fixed_points
c1 FixedPoints
@torch_geometric.transforms.gcn_norm
c1 GCNNorm
@torch_geometric.transforms.gdc
c1 GDC
@torch_geometric.transforms.generate_mesh_normals
c1 GenerateMeshNormals
@torch_geometric.transforms.grid_sampling
c1 GridSampling
@torch_geometric.transforms.half_hop
c1 HalfHop
@torch_geometric.transforms.knn_graph
c1 KNNGraph
@torch_geometric.transforms.laplacian_lambda_max
c1 LaplacianLambdaMax
@torch_geometric.transforms.largest_connected_components
c1 LargestConnectedComponents
@torch_geometric.transforms.line_graph
c1 LineGraph
@torch_geometric.transforms.linear_transformation
c1 LinearTransformation
@torch_geometric.transforms.local_cartesian
c1 LocalCartesian
@torch_geometric.transforms.local_degree_profile
c1 LocalDegreeProfile
@torch_geometric.transforms.mask
c1 IndexToMask MaskToIndex
@torch_geometric.transforms.node_property_split
c1 NodePropertySplit
@torch_geometric.transforms.normalize_features
c1 NormalizeFeatures
@torch_geometric.transforms.normalize_rotation
c1 NormalizeRotation
@torch_geometric.transforms.normalize_scale
c1 NormalizeScale
@torch_geometric.transforms.one_hot_degree
c1 OneHotDegree
@torch_geometric.transforms.pad
c1 AttrNamePadding EdgeTypePadding MappingPadding NodeTypePadding Pad Padding UniformPadding _NumEdges _NumNodes
@torch_geometric.transforms.point_pair_features
c1 PointPairFeatures
@torch_geometric.transforms.polar
c1 Polar
@torch_geometric.transforms.radius_graph
c1 RadiusGraph
@torch_geometric.transforms.random_flip
c1 RandomFlip
@torch_geometric.transforms.random_jitter
c1 RandomJitter
@torch_geometric.transforms.random_link_split
c1 RandomLinkSplit
@torch_geometric.transforms.random_node_split
c1 RandomNodeSplit
@torch_geometric.transforms.random_rotate
c1 RandomRotate
@torch_geometric.transforms.random_scale
c1 RandomScale
@torch_geometric.transforms.random_shear
c1 RandomShear
@torch_geometric.transforms.remove_duplicated_edges
c1 RemoveDuplicatedEdges
@torch_geometric.transforms.remove_isolated_nodes
c1 RemoveIsolatedNodes
@torch_geometric.transforms.remove_self_loops
c1 RemoveSelfLoops
@torch_geometric.transforms.remove_training_classes
c1 RemoveTrainingClasses
@torch_geometric.transforms.rooted_subgraph
c1 RootedEgoNets RootedRWSubgraph RootedSubgraph RootedSubgraphData
@torch_geometric.transforms.sample_points
c1 SamplePoints
@torch_geometric.transforms.sign
c1 SIGN
@torch_geometric.transforms.spherical
c1 Spherical
@torch_geometric.transforms.svd_feature_reduction
c1 SVDFeatureReduction
@torch_geometric.transforms.target_indegree
c1 TargetIndegree
@torch_geometric.transforms.to_dense
c1 ToDense
@torch_geometric.transforms.to_device
c1 ToDevice
@torch_geometric.transforms.to_sparse_tensor
c1 ToSparseTensor
@torch_geometric.transforms.to_superpixels
c1 ToSLIC
@torch_geometric.transforms.to_undirected
c1 ToUndirected
@torch_geometric.transforms.two_hop
c1 TwoHop
@torch_geometric.transforms.virtual_node
c1 VirtualNode
@torch_geometric.typing
c1 CPUHashMap CUDAHashMap MockTorchCSCTensor SparseStorage SparseTensor TensorFrame torch_sparse
k4 EdgeTypeStr
@torch_geometric.utils._trim_to_layer
c1 TrimToLayer
@torch_geometric.utils.cross_entropy
c1 SparseCrossEntropy
@torch_geometric.utils.mixin
c1 CastMixin
"""
