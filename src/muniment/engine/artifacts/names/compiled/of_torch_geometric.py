"""Compiled from names/lists by names/compile.py; do not edit."""

REASONS = (
    "belongs to a package that runs programs or code",
    "computes with arrays and touches nothing else; objects of its library keep it",
    "is a class of torch_geometric; a look at its source by tools/class_inventory.py found no method that unpickling calls and that runs, opens or fetches anything",
    "is an enumeration of torch_geometric: calling it looks up a member",
    "is an exception of torch_geometric, or a class that its saves call; the look at its source took in the constructor too",
    "reads, writes or fetches what the model names",
)
TREES: dict[str, str] = {
    "torch_geometric.datasets": "a5",
}
NAMES = """
@torch_geometric.data.batch
c2 Batch DynamicInheritance DynamicInheritanceGetter
@torch_geometric.data.data
c2 BaseData Data DataEdgeAttr DataTensorAttr
@torch_geometric.data.datapipes
c2 Batcher DatasetAdapter SMILESParser
@torch_geometric.data.feature_store
c2 AttrView FeatureStore TensorAttr
e3 _FieldStatus
@torch_geometric.data.graph_store
c2 EdgeAttr GraphStore
e3 EdgeLayout
@torch_geometric.data.hetero_data
c2 HeteroData
@torch_geometric.data.hypergraph_data
c2 HyperGraphData
@torch_geometric.data.lightning.datamodule
c2 LightningData LightningDataModule LightningDataset LightningLinkData LightningNodeData
@torch_geometric.data.storage
c2 BaseStorage EdgeStorage GlobalStorage NodeStorage
e3 AttrType
@torch_geometric.data.summary
c2 Stats Summary
@torch_geometric.data.temporal
c2 TemporalData
@torch_geometric.data.view
c2 ItemsView KeysView MappingView ValuesView
@torch_geometric.inspector
c2 Inspector Parameter Signature
@torch_geometric.lazy_loader
g0 LazyLoader
@torch_geometric.nn.aggr.attention
c2 AttentionalAggregation
@torch_geometric.nn.aggr.base
c2 Aggregation
@torch_geometric.nn.aggr.basic
c2 MaxAggregation MeanAggregation MinAggregation MulAggregation PowerMeanAggregation SoftmaxAggregation StdAggregation SumAggregation VarAggregation
@torch_geometric.nn.aggr.deep_sets
c2 DeepSetsAggregation
@torch_geometric.nn.aggr.equilibrium
c2 EquilibriumAggregation MomentumOptimizer ResNetPotential
@torch_geometric.nn.aggr.fused
c2 FusedAggregation
@torch_geometric.nn.aggr.gmt
c2 GraphMultisetTransformer
@torch_geometric.nn.aggr.gru
c2 GRUAggregation
@torch_geometric.nn.aggr.lcm
c2 LCMAggregation
@torch_geometric.nn.aggr.lstm
c2 LSTMAggregation
@torch_geometric.nn.aggr.mlp
c2 MLPAggregation
@torch_geometric.nn.aggr.multi
c2 MultiAggregation
@torch_geometric.nn.aggr.patch_transformer
c2 PatchTransformerAggregation
@torch_geometric.nn.aggr.quantile
c2 MedianAggregation QuantileAggregation
@torch_geometric.nn.aggr.scaler
c2 DegreeScalerAggregation
@torch_geometric.nn.aggr.set2set
c2 Set2Set
@torch_geometric.nn.aggr.set_transformer
c2 SetTransformerAggregation
@torch_geometric.nn.aggr.sort
c2 SortAggregation
@torch_geometric.nn.aggr.utils
c2 InducedSetAttentionBlock MultiheadAttentionBlock PoolingByMultiheadAttention SetAttentionBlock
@torch_geometric.nn.aggr.variance_preserving
c2 VariancePreservingAggregation
@torch_geometric.nn.attention.performer
c2 PerformerAttention PerformerProjection
@torch_geometric.nn.attention.polynormer
c2 PolynormerAttention
@torch_geometric.nn.attention.qformer
c2 QFormer
@torch_geometric.nn.attention.sgformer
c2 SGFormerAttention
@torch_geometric.nn.conv.agnn_conv
c2 AGNNConv
@torch_geometric.nn.conv.antisymmetric_conv
c2 AntiSymmetricConv
@torch_geometric.nn.conv.appnp
c2 APPNP
@torch_geometric.nn.conv.arma_conv
c2 ARMAConv
@torch_geometric.nn.conv.cg_conv
c2 CGConv
@torch_geometric.nn.conv.cheb_conv
c2 ChebConv
@torch_geometric.nn.conv.cluster_gcn_conv
c2 ClusterGCNConv
@torch_geometric.nn.conv.cugraph.base
c2 CuGraphModule
@torch_geometric.nn.conv.cugraph.gat_conv
c2 CuGraphGATConv
@torch_geometric.nn.conv.cugraph.rgcn_conv
c2 CuGraphRGCNConv
@torch_geometric.nn.conv.cugraph.sage_conv
c2 CuGraphSAGEConv
@torch_geometric.nn.conv.dir_gnn_conv
c2 DirGNNConv
@torch_geometric.nn.conv.dna_conv
c2 Attention DNAConv Linear MultiHead
@torch_geometric.nn.conv.edge_conv
c2 DynamicEdgeConv EdgeConv
@torch_geometric.nn.conv.eg_conv
c2 EGConv
@torch_geometric.nn.conv.fa_conv
c2 FAConv
@torch_geometric.nn.conv.feast_conv
c2 FeaStConv
@torch_geometric.nn.conv.film_conv
c2 FiLMConv
@torch_geometric.nn.conv.fused_gat_conv
c2 FusedGATConv
@torch_geometric.nn.conv.gat_conv
c2 GATConv
@torch_geometric.nn.conv.gated_graph_conv
c2 GatedGraphConv
@torch_geometric.nn.conv.gatv2_conv
c2 GATv2Conv
@torch_geometric.nn.conv.gcn2_conv
c2 GCN2Conv
@torch_geometric.nn.conv.gcn_conv
c2 GCNConv
@torch_geometric.nn.conv.gen_conv
c2 GENConv MLP
@torch_geometric.nn.conv.general_conv
c2 GeneralConv
@torch_geometric.nn.conv.gin_conv
c2 GINConv GINEConv
@torch_geometric.nn.conv.gmm_conv
c2 GMMConv
@torch_geometric.nn.conv.gps_conv
c2 GPSConv
@torch_geometric.nn.conv.graph_conv
c2 GraphConv
@torch_geometric.nn.conv.gravnet_conv
c2 GravNetConv
@torch_geometric.nn.conv.han_conv
c2 HANConv
@torch_geometric.nn.conv.heat_conv
c2 HEATConv
@torch_geometric.nn.conv.hetero_conv
c2 HeteroConv
@torch_geometric.nn.conv.hgt_conv
c2 HGTConv
@torch_geometric.nn.conv.hypergraph_conv
c2 HypergraphConv
@torch_geometric.nn.conv.le_conv
c2 LEConv
@torch_geometric.nn.conv.lg_conv
c2 LGConv
@torch_geometric.nn.conv.meshcnn_conv
c2 MeshCNNConv
@torch_geometric.nn.conv.message_passing
c2 MessagePassing
@torch_geometric.nn.conv.mf_conv
c2 MFConv
@torch_geometric.nn.conv.mixhop_conv
c2 MixHopConv
@torch_geometric.nn.conv.nn_conv
c2 NNConv
@torch_geometric.nn.conv.pan_conv
c2 PANConv
@torch_geometric.nn.conv.pdn_conv
c2 PDNConv
@torch_geometric.nn.conv.pna_conv
c2 PNAConv
@torch_geometric.nn.conv.point_conv
c2 PointNetConv
@torch_geometric.nn.conv.point_gnn_conv
c2 PointGNNConv
@torch_geometric.nn.conv.point_transformer_conv
c2 PointTransformerConv
@torch_geometric.nn.conv.ppf_conv
c2 PPFConv
@torch_geometric.nn.conv.res_gated_graph_conv
c2 ResGatedGraphConv
@torch_geometric.nn.conv.rgat_conv
c2 RGATConv
@torch_geometric.nn.conv.rgcn_conv
c2 FastRGCNConv RGCNConv
@torch_geometric.nn.conv.sage_conv
c2 SAGEConv
@torch_geometric.nn.conv.sg_conv
c2 SGConv
@torch_geometric.nn.conv.signed_conv
c2 SignedConv
@torch_geometric.nn.conv.simple_conv
c2 SimpleConv
@torch_geometric.nn.conv.spline_conv
c2 SplineConv
@torch_geometric.nn.conv.ssg_conv
c2 SSGConv
@torch_geometric.nn.conv.supergat_conv
c2 SuperGATConv
@torch_geometric.nn.conv.tag_conv
c2 TAGConv
@torch_geometric.nn.conv.transformer_conv
c2 TransformerConv
@torch_geometric.nn.conv.wl_conv
c2 WLConv
@torch_geometric.nn.conv.wl_conv_continuous
c2 WLConvContinuous
@torch_geometric.nn.conv.x_conv
c2 XConv
@torch_geometric.nn.data_parallel
c2 DataParallel
@torch_geometric.nn.dense.dense_gat_conv
c2 DenseGATConv
@torch_geometric.nn.dense.dense_gcn_conv
c2 DenseGCNConv
@torch_geometric.nn.dense.dense_gin_conv
c2 DenseGINConv
@torch_geometric.nn.dense.dense_graph_conv
c2 DenseGraphConv
@torch_geometric.nn.dense.dense_sage_conv
c2 DenseSAGEConv
@torch_geometric.nn.dense.dmon_pool
c2 DMoNPooling
@torch_geometric.nn.dense.linear
c2 HeteroDictLinear HeteroLinear Linear
@torch_geometric.nn.encoding
c2 PositionalEncoding TemporalEncoding
@torch_geometric.nn.fx
c2 Transformer
@torch_geometric.nn.glob
c2 GlobalAttention
@torch_geometric.nn.inits
n1 glorot kaiming_uniform ones uniform zeros
@torch_geometric.nn.kge.base
c2 KGEModel
@torch_geometric.nn.kge.complex
c2 ComplEx
@torch_geometric.nn.kge.distmult
c2 DistMult
@torch_geometric.nn.kge.loader
c2 KGTripletLoader
@torch_geometric.nn.kge.rotate
c2 RotatE
@torch_geometric.nn.kge.transe
c2 TransE
@torch_geometric.nn.lr_scheduler
c2 ConstantWithWarmupLR CosineWithWarmupLR CosineWithWarmupRestartsLR LinearWithWarmupLR PolynomialWithWarmupLR
@torch_geometric.nn.model_hub
c2 PyGModelHubMixin
@torch_geometric.nn.models.attentive_fp
c2 AttentiveFP GATEConv
@torch_geometric.nn.models.attract_repel
c2 ARLinkPredictor
@torch_geometric.nn.models.autoencoder
c2 ARGA ARGVA GAE InnerProductDecoder VGAE
@torch_geometric.nn.models.basic_gnn
c2 BasicGNN EdgeCNN GAT GCN GIN GraphSAGE PNA
@torch_geometric.nn.models.correct_and_smooth
c2 CorrectAndSmooth
@torch_geometric.nn.models.deep_graph_infomax
c2 DeepGraphInfomax
@torch_geometric.nn.models.deepgcn
c2 DeepGCNLayer
@torch_geometric.nn.models.dimenet
c2 BesselBasisLayer DimeNet DimeNetPlusPlus EmbeddingBlock Envelope InteractionBlock InteractionPPBlock OutputBlock OutputPPBlock ResidualLayer SphericalBasisLayer
@torch_geometric.nn.models.gnnff
c2 EdgeBlock GNNFF GaussianFilter NodeBlock
@torch_geometric.nn.models.gpse
c2 BatchNorm1dEdge BatchNorm1dNode GNNInductiveHybridMultiHead GNNStackStage GPSE GPSENodeEncoder GeneralLayer GeneralMultiLayer IdentityHead Linear MLP ResGatedGCNConv
@torch_geometric.nn.models.graph_mixer
c2 LinkEncoder NodeEncoder _MLPMixer
@torch_geometric.nn.models.graph_unet
c2 GraphUNet
@torch_geometric.nn.models.jumping_knowledge
c2 HeteroJumpingKnowledge JumpingKnowledge
@torch_geometric.nn.models.label_prop
c2 LabelPropagation
@torch_geometric.nn.models.lightgcn
c2 BPRLoss LightGCN
@torch_geometric.nn.models.linkx
c2 LINKX SparseLinear
@torch_geometric.nn.models.lpformer
c2 LPAttLayer LPFormer MLP
@torch_geometric.nn.models.mask_label
c2 MaskLabel
@torch_geometric.nn.models.meta
c2 MetaLayer
@torch_geometric.nn.models.metapath2vec
c2 MetaPath2Vec
@torch_geometric.nn.models.mlp
c2 MLP
@torch_geometric.nn.models.neural_fingerprint
c2 NeuralFingerprint
@torch_geometric.nn.models.node2vec
c2 Node2Vec
@torch_geometric.nn.models.pmlp
c2 PMLP
@torch_geometric.nn.models.polynormer
c2 Polynormer
@torch_geometric.nn.models.re_net
c2 RENet
@torch_geometric.nn.models.rect
c2 RECT_L
@torch_geometric.nn.models.rev_gnn
c2 GroupAddRev InvertibleFunction InvertibleModule
@torch_geometric.nn.models.schnet
c2 CFConv GaussianSmearing InteractionBlock RadiusInteractionGraph SchNet ShiftedSoftplus
@torch_geometric.nn.models.sgformer
c2 GraphModule SGFormer SGModule
@torch_geometric.nn.models.signed_gcn
c2 SignedGCN
@torch_geometric.nn.models.tgn
c2 IdentityMessage LastAggregator LastNeighborLoader MeanAggregator TGNMemory TimeEncoder
@torch_geometric.nn.models.visnet
c2 Atomref CosineCutoff Distance EdgeEmbedding EquivariantScalar ExpNormalSmearing GatedEquivariantBlock NeighborEmbedding Sphere VecLayerNorm ViSNet ViSNetBlock ViS_MP ViS_MP_Vertex
@torch_geometric.nn.module_dict
c2 ModuleDict
@torch_geometric.nn.norm.batch_norm
c2 BatchNorm HeteroBatchNorm
@torch_geometric.nn.norm.diff_group_norm
c2 DiffGroupNorm
@torch_geometric.nn.norm.graph_norm
c2 GraphNorm
@torch_geometric.nn.norm.graph_size_norm
c2 GraphSizeNorm
@torch_geometric.nn.norm.instance_norm
c2 InstanceNorm
@torch_geometric.nn.norm.layer_norm
c2 HeteroLayerNorm LayerNorm
@torch_geometric.nn.norm.mean_subtraction_norm
c2 MeanSubtractionNorm
@torch_geometric.nn.norm.msg_norm
c2 MessageNorm
@torch_geometric.nn.norm.pair_norm
c2 PairNorm
@torch_geometric.nn.parameter_dict
c2 ParameterDict
@torch_geometric.nn.pool.asap
c2 ASAPooling
@torch_geometric.nn.pool.cluster_pool
c2 ClusterPooling UnpoolInfo
@torch_geometric.nn.pool.connect.base
c2 Connect ConnectOutput
@torch_geometric.nn.pool.connect.filter_edges
c2 FilterEdges
@torch_geometric.nn.pool.edge_pool
c2 EdgePooling UnpoolInfo
@torch_geometric.nn.pool.knn
c2 ApproxL2KNNIndex ApproxMIPSKNNIndex KNNIndex KNNOutput L2KNNIndex MIPSKNNIndex
@torch_geometric.nn.pool.mem_pool
c2 MemPooling
@torch_geometric.nn.pool.pan_pool
c2 PANPooling
@torch_geometric.nn.pool.sag_pool
c2 SAGPooling
@torch_geometric.nn.pool.select.base
c2 Select SelectOutput
@torch_geometric.nn.pool.select.topk
c2 SelectTopK
@torch_geometric.nn.pool.topk_pool
c2 TopKPooling
@torch_geometric.nn.reshape
c2 Reshape
@torch_geometric.nn.sequential
c2 Child Sequential
@torch_geometric.nn.to_fixed_size_transformer
c2 ToFixedSizeTransformer
@torch_geometric.nn.to_hetero_module
c2 ToHeteroLinear ToHeteroMessagePassing
@torch_geometric.nn.to_hetero_transformer
c2 ToHeteroTransformer
@torch_geometric.nn.to_hetero_with_bases_transformer
c2 HeteroBasisConv LinearAlign ToHeteroWithBasesTransformer
@torch_geometric.transforms.add_gpse
c2 AddGPSE
@torch_geometric.transforms.add_metapaths
c2 AddMetaPaths AddRandomMetaPaths
@torch_geometric.transforms.add_positional_encoding
c2 AddLaplacianEigenvectorPE AddRandomWalkPE
@torch_geometric.transforms.add_remaining_self_loops
c2 AddRemainingSelfLoops
@torch_geometric.transforms.add_self_loops
c2 AddSelfLoops
@torch_geometric.transforms.base_transform
c2 BaseTransform
@torch_geometric.transforms.cartesian
c2 Cartesian
@torch_geometric.transforms.center
c2 Center
@torch_geometric.transforms.compose
c2 Compose ComposeFilters
@torch_geometric.transforms.constant
c2 Constant
@torch_geometric.transforms.delaunay
c2 Delaunay _QhullTransform _SequentialTransform _ShullTransform
@torch_geometric.transforms.distance
c2 Distance
@torch_geometric.transforms.face_to_edge
c2 FaceToEdge
@torch_geometric.transforms.feature_propagation
c2 FeaturePropagation
@torch_geometric.transforms.fixed_points
c2 FixedPoints
@torch_geometric.transforms.gcn_norm
c2 GCNNorm
@torch_geometric.transforms.gdc
c2 GDC
@torch_geometric.transforms.generate_mesh_normals
c2 GenerateMeshNormals
@torch_geometric.transforms.grid_sampling
c2 GridSampling
@torch_geometric.transforms.half_hop
c2 HalfHop
@torch_geometric.transforms.knn_graph
c2 KNNGraph
@torch_geometric.transforms.laplacian_lambda_max
c2 LaplacianLambdaMax
@torch_geometric.transforms.largest_connected_components
c2 LargestConnectedComponents
@torch_geometric.transforms.line_graph
c2 LineGraph
@torch_geometric.transforms.linear_transformation
c2 LinearTransformation
@torch_geometric.transforms.local_cartesian
c2 LocalCartesian
@torch_geometric.transforms.local_degree_profile
c2 LocalDegreeProfile
@torch_geometric.transforms.mask
c2 IndexToMask MaskToIndex
@torch_geometric.transforms.node_property_split
c2 NodePropertySplit
@torch_geometric.transforms.normalize_features
c2 NormalizeFeatures
@torch_geometric.transforms.normalize_rotation
c2 NormalizeRotation
@torch_geometric.transforms.normalize_scale
c2 NormalizeScale
@torch_geometric.transforms.one_hot_degree
c2 OneHotDegree
@torch_geometric.transforms.pad
c2 AttrNamePadding EdgeTypePadding MappingPadding NodeTypePadding Pad Padding UniformPadding _NumEdges _NumNodes
@torch_geometric.transforms.point_pair_features
c2 PointPairFeatures
@torch_geometric.transforms.polar
c2 Polar
@torch_geometric.transforms.radius_graph
c2 RadiusGraph
@torch_geometric.transforms.random_flip
c2 RandomFlip
@torch_geometric.transforms.random_jitter
c2 RandomJitter
@torch_geometric.transforms.random_link_split
c2 RandomLinkSplit
@torch_geometric.transforms.random_node_split
c2 RandomNodeSplit
@torch_geometric.transforms.random_rotate
c2 RandomRotate
@torch_geometric.transforms.random_scale
c2 RandomScale
@torch_geometric.transforms.random_shear
c2 RandomShear
@torch_geometric.transforms.remove_duplicated_edges
c2 RemoveDuplicatedEdges
@torch_geometric.transforms.remove_isolated_nodes
c2 RemoveIsolatedNodes
@torch_geometric.transforms.remove_self_loops
c2 RemoveSelfLoops
@torch_geometric.transforms.remove_training_classes
c2 RemoveTrainingClasses
@torch_geometric.transforms.rooted_subgraph
c2 RootedEgoNets RootedRWSubgraph RootedSubgraph RootedSubgraphData
@torch_geometric.transforms.sample_points
c2 SamplePoints
@torch_geometric.transforms.sign
c2 SIGN
@torch_geometric.transforms.spherical
c2 Spherical
@torch_geometric.transforms.svd_feature_reduction
c2 SVDFeatureReduction
@torch_geometric.transforms.target_indegree
c2 TargetIndegree
@torch_geometric.transforms.to_dense
c2 ToDense
@torch_geometric.transforms.to_device
c2 ToDevice
@torch_geometric.transforms.to_sparse_tensor
c2 ToSparseTensor
@torch_geometric.transforms.to_superpixels
c2 ToSLIC
@torch_geometric.transforms.to_undirected
c2 ToUndirected
@torch_geometric.transforms.two_hop
c2 TwoHop
@torch_geometric.transforms.virtual_node
c2 VirtualNode
@torch_geometric.typing
c2 CPUHashMap CUDAHashMap MockTorchCSCTensor SparseStorage SparseTensor TensorFrame torch_sparse
k4 EdgeTypeStr
@torch_geometric.utils._trim_to_layer
c2 TrimToLayer
@torch_geometric.utils.cross_entropy
c2 SparseCrossEntropy
@torch_geometric.utils.mixin
c2 CastMixin
"""
